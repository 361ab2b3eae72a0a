from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, E, Event, Fields, L, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bulk_process_operation_status_counts import BulkProcessOperationStatusCounts
    from weavr_multi.models.bulk_process_progress_status import BulkProcessProgressStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkProgress(Event):
    """A bulk process progressed or ended.

    Arrives when a bulk process ends and, where `bulks.execute` was given a `webhookInterval`, also on the
    way, each time that many more operations (but at least a quarter of them) have been attempted. Despite the
    path it is therefore not always the end: only PARTIALLY_COMPLETED, COMPLETED, FAILED and CANCELLED are
    final. It declares no signature but carries the header `webhooks-key`, and `request-ref` in place of
    `call-ref`. For the outcome of each operation call `bulks.list_operations`.

    Arrives at ``/bulk_process_end/watch``.

    Attributes:
        bulk_id: Digit string identifying the bulk process, used to execute, pause, resume, cancel or read it.
        status: RUNNING or PAUSED while it goes on; COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are
            final.
        submitted_items_count: Number of items the bulk process was submitted with.
        operation_status_counts: Number of operations in each status.
    """

    bulk_id: str | Unset = UNSET
    status: BulkProcessProgressStatus | Unset = UNSET
    submitted_items_count: int | Unset = UNSET
    operation_status_counts: list[BulkProcessOperationStatusCounts] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("bulk_id", "bulkId", STR, False, None),
        ("status", "status", E("BulkProcessProgressStatus"), False, None),
        ("submitted_items_count", "submittedItemsCount", INT, False, None),
        ("operation_status_counts", "operationStatusCounts", L(M("BulkProcessOperationStatusCounts")), False, None),
    )
