from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.linked_account_verification_transfer_instruction_destination import (
        LinkedAccountVerificationTransferInstructionDestination,
    )


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LinkedAccountVerificationTransferInstruction(Model):
    """Transfer the user has to make from the account to prove that it is theirs.

    Attributes:
        amount: Exact amount to transfer.
        reference: Reference the transfer must carry.
        destination: Account the transfer must reach.
    """

    amount: CurrencyAmount
    reference: str
    destination: LinkedAccountVerificationTransferInstructionDestination | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("amount", "amount", M("CurrencyAmount"), True, None),
        ("reference", "reference", STR, True, None),
        ("destination", "destination", M("LinkedAccountVerificationTransferInstructionDestination"), False, None),
    )
