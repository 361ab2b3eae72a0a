from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, LinkedAccountVerificationTransferInstructionDestination
    from weavr_multi.params import CurrencyAmountParams


@model
class LinkedAccountVerificationTransferInstruction(Model):
    """Transfer the user has to make from the account to prove that it is theirs."""

    amount: CurrencyAmount
    """Exact amount to transfer."""
    reference: str
    """Reference the transfer must carry."""
    destination: LinkedAccountVerificationTransferInstructionDestination | None = None
    """Account the transfer must reach."""

    __fields__: ClassVar[Fields] = (
        Field("amount", "amount", ModelOf("CurrencyAmount"), required=True),
        Field("reference", "reference", STRING, required=True),
        Field("destination", "destination", ModelOf("LinkedAccountVerificationTransferInstructionDestination")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            amount: CurrencyAmount | CurrencyAmountParams | Money,
            reference: str,
            destination: LinkedAccountVerificationTransferInstructionDestination | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
