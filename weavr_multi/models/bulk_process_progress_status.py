from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BulkProcessProgressStatus(OpenStrEnum):
    """Status of a bulk process that a webhook reports; COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are
    final.
    """

    RUNNING = "RUNNING"
    PARTIALLY_COMPLETED = "PARTIALLY_COMPLETED"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    PAUSED = "PAUSED"
    CANCELLED = "CANCELLED"
