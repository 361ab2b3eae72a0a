from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BulkProcessOperationStatus(OpenStrEnum):
    """Status of one operation of a bulk process: SUBMITTED, then RUNNING; COMPLETED, FAILED and CANCELLED are
    final.
    """

    SUBMITTED = "SUBMITTED"
    RUNNING = "RUNNING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"
