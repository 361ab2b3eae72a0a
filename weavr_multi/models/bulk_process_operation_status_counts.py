from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bulk_process_operation_status import BulkProcessOperationStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkProcessOperationStatusCounts(Model):
    """Number of operations of a bulk process in one status.

    Attributes:
        status: Status that is counted.
        count: Number of operations in this status.
    """

    status: BulkProcessOperationStatus | Unset = UNSET
    count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("status", "status", E("BulkProcessOperationStatus"), False, None),
        ("count", "count", INT, False, None),
    )
