from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.fee_transaction import FeeTransaction


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class FeeTransactionList(Model):
    """One page of fees.

    Attributes:
        fees: Fees of the event, or those on this page of a list.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
    """

    fees: list[FeeTransaction] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("fees", "fees", L(M("FeeTransaction")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
    )
