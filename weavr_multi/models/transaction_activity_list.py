from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.transaction_activity_item import TransactionActivityItem


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class TransactionActivityList(Model):
    """One page of transactions across all accounts and cards.

    Attributes:
        transactions: Transactions on this page of the list.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
    """

    transactions: list[TransactionActivityItem] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("transactions", "transactions", L(M("TransactionActivityItem")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
    )
