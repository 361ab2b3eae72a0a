from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LinkedAccountMicroDepositVerification(Model):
    """Small deposit made to the linked account to verify it.

    Attributes:
        amount: Amount deposited.
        sender_name: Name the deposit shows as sender.
    """

    amount: CurrencyAmount
    sender_name: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("amount", "amount", M("CurrencyAmount"), True, None),
        ("sender_name", "senderName", STR, False, None),
    )
