from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.instrument_transaction_activity_item import InstrumentTransactionActivityItem


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class InstrumentTransactionActivityList(Model):
    """One page of the transactions of one account or card.

    Attributes:
        transactions: Transactions on this page of the list.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
    """

    transactions: list[InstrumentTransactionActivityItem] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("transactions", "transactions", L(M("InstrumentTransactionActivityItem")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
    )
