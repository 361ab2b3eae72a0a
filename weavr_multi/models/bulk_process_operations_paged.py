from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bulk_process_operation import BulkProcessOperation


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkProcessOperationsPaged(Model):
    """One page of the operations of a bulk process.

    Attributes:
        count: Number of items in the whole list, not only on this page.
        operations: Operations of the bulk process on this page of the list.
        response_count: Number of items on this page.
    """

    count: int | Unset = UNSET
    operations: list[BulkProcessOperation] | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("count", "count", INT, False, None),
        ("operations", "operations", L(M("BulkProcessOperation")), False, None),
        ("response_count", "responseCount", INT, False, None),
    )
