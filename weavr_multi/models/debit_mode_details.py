from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.debit_mode_details_available_to_spend_item import DebitModeDetailsAvailableToSpendItem


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class DebitModeDetails(Model):
    """What a debit-mode card can spend.

    Attributes:
        parent_managed_account_id: Digit string of the managed account a debit-mode card spends from.
        available_to_spend: What a debit-mode card may still spend, one entry per spend-limit interval.
    """

    parent_managed_account_id: str | Unset = UNSET
    available_to_spend: list[DebitModeDetailsAvailableToSpendItem] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("parent_managed_account_id", "parentManagedAccountId", STR, False, None),
        ("available_to_spend", "availableToSpend", L(M("DebitModeDetailsAvailableToSpendItem")), False, None),
    )
