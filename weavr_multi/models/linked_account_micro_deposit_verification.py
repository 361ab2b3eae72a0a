from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount
    from weavr_multi.params import CurrencyAmountParams


@model
class LinkedAccountMicroDepositVerification(Model):
    """Small deposit made to the linked account to verify it."""

    amount: CurrencyAmount
    """Amount deposited."""
    sender_name: str | None = None
    """Name the deposit shows as sender."""

    __fields__: ClassVar[Fields] = (
        Field("amount", "amount", ModelOf("CurrencyAmount"), required=True),
        Field("sender_name", "senderName", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            amount: CurrencyAmount | CurrencyAmountParams | Money,
            sender_name: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
