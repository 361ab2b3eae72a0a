from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, E, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bulk_process_mode import BulkProcessMode
    from weavr_multi.models.bulk_process_operation_status_counts import BulkProcessOperationStatusCounts


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkProcessDetails(Model):
    """Bulk process with the number of operations in each status.

    Attributes:
        bulk_id: Digit string identifying the bulk process, used to execute, pause, resume, cancel or read it.
        status: SUBMITTED, RUNNING or PAUSED; COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are final.
        submitted_items_count: Number of items the bulk process was submitted with.
        execution_start: When execution began, in epoch milliseconds; absent before that.
        execution_finish: When execution ended, in epoch milliseconds; absent while it goes on.
        operation: Name of the operation that every item of the process carries out.
        mode: ON_FAILURE_STOP or ON_FAILURE_CONTINUE; set when it is executed.
        operation_status_counts: Number of operations in each status.
    """

    bulk_id: str | Unset = UNSET
    status: str | Unset = UNSET
    submitted_items_count: int | Unset = UNSET
    execution_start: int | Unset = UNSET
    execution_finish: int | Unset = UNSET
    operation: str | Unset = UNSET
    mode: BulkProcessMode | Unset = UNSET
    operation_status_counts: list[BulkProcessOperationStatusCounts] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("bulk_id", "bulkId", STR, False, None),
        ("status", "status", STR, False, None),
        ("submitted_items_count", "submittedItemsCount", INT, False, None),
        ("execution_start", "executionStart", INT, False, None),
        ("execution_finish", "executionFinish", INT, False, None),
        ("operation", "operation", STR, False, None),
        ("mode", "mode", E("BulkProcessMode"), False, None),
        ("operation_status_counts", "operationStatusCounts", L(M("BulkProcessOperationStatusCounts")), False, None),
    )
