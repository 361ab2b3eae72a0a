from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    INTEGER,
    STRING,
    TIME,
    EnumOf,
    Field,
    Fields,
    ListOf,
    Model,
    ModelOf,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import BulkProcessMode, BulkProcessOperationStatusCounts
    from weavr_multi.params import BulkProcessModeName


@model
class BulkProcessDetails(Model):
    """Bulk process with the number of operations in each status."""

    bulk_id: str | None = None
    """Digit string identifying the bulk process, used to execute, pause, resume, cancel or read it."""
    status: str | None = None
    """SUBMITTED, RUNNING or PAUSED; COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are final."""
    submitted_items_count: int | None = None
    """Number of items the bulk process was submitted with."""
    execution_start: int | None = None
    """When execution began, in epoch milliseconds; absent before that."""
    execution_finish: int | None = None
    """When execution ended, in epoch milliseconds; absent while it goes on."""
    operation: str | None = None
    """Name of the operation that every item of the process carries out."""
    mode: BulkProcessMode | None = None
    """ON_FAILURE_STOP or ON_FAILURE_CONTINUE; set when it is executed."""
    operation_status_counts: list[BulkProcessOperationStatusCounts] | None = None
    """Number of operations in each status."""

    __fields__: ClassVar[Fields] = (
        Field("bulk_id", "bulkId", STRING),
        Field("status", "status", STRING),
        Field("submitted_items_count", "submittedItemsCount", INTEGER),
        Field("execution_start", "executionStart", TIME),
        Field("execution_finish", "executionFinish", TIME),
        Field("operation", "operation", STRING),
        Field("mode", "mode", EnumOf("BulkProcessMode")),
        Field("operation_status_counts", "operationStatusCounts", ListOf(ModelOf("BulkProcessOperationStatusCounts"))),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            bulk_id: str | None = None,
            status: str | None = None,
            submitted_items_count: int | None = None,
            execution_start: int | None = None,
            execution_finish: int | None = None,
            operation: str | None = None,
            mode: BulkProcessMode | BulkProcessModeName | None = None,
            operation_status_counts: Sequence[BulkProcessOperationStatusCounts] | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def execution_start_time(self) -> datetime | None:
        """`execution_start` as a time (UTC)."""
        return self._moment("execution_start")

    @property
    def execution_finish_time(self) -> datetime | None:
        """`execution_finish` as a time (UTC)."""
        return self._moment("execution_finish")
