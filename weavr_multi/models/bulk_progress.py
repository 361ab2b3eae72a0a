from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, STRING, EnumOf, Event, Field, Fields, ListOf, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import BulkProcessOperationStatusCounts, BulkProcessProgressStatus
    from weavr_multi.params import BulkProcessProgressStatusName
    from weavr_multi.webhooks.delivery import Delivery


@model
class BulkProgress(Event):
    """A bulk process progressed or ended.

    Arrives when a bulk process ends and, where `bulks.execute` was given a `webhookInterval`, also on the
    way, each time that many more operations (but at least a quarter of them) have been attempted. Despite the
    path it is therefore not always the end: only PARTIALLY_COMPLETED, COMPLETED, FAILED and CANCELLED are
    final. It declares no signature but carries the header `webhooks-key`, and `request-ref` in place of
    `call-ref`. For the outcome of each operation call `bulks.list_operations`.

    Arrives at ``/bulk_process_end/watch``.
    """

    bulk_id: str | None = None
    """Digit string identifying the bulk process, used to execute, pause, resume, cancel or read it."""
    status: BulkProcessProgressStatus | None = None
    """RUNNING or PAUSED while it goes on; COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are final."""
    submitted_items_count: int | None = None
    """Number of items the bulk process was submitted with."""
    operation_status_counts: list[BulkProcessOperationStatusCounts] | None = None
    """Number of operations in each status."""

    __fields__: ClassVar[Fields] = (
        Field("bulk_id", "bulkId", STRING),
        Field("status", "status", EnumOf("BulkProcessProgressStatus")),
        Field("submitted_items_count", "submittedItemsCount", INTEGER),
        Field("operation_status_counts", "operationStatusCounts", ListOf(ModelOf("BulkProcessOperationStatusCounts"))),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            bulk_id: str | None = None,
            status: BulkProcessProgressStatus | BulkProcessProgressStatusName | None = None,
            submitted_items_count: int | None = None,
            operation_status_counts: Sequence[BulkProcessOperationStatusCounts] | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
