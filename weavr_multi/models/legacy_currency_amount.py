from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Amount, Field, Fields, model


@model
class LegacyCurrencyAmount(Amount):
    """Amount of money as webhooks carry it."""

    currency: str
    """Three-letter ISO 4217 code of the currency."""
    amount: str
    """Amount in minor units of the currency, as a digit string. Settlements send negative values, with a leading
    minus.
    """

    __fields__: ClassVar[Fields] = (
        Field("currency", "currency", STRING, required=True),
        Field("amount", "amount", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(self, *, currency: str, amount: str, extra: Mapping[str, Any] | None = None) -> None: ...
