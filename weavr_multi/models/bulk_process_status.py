from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BulkProcessStatus(OpenStrEnum):
    """Status of a bulk process: SUBMITTED waits to be executed, RUNNING and PAUSED alternate. COMPLETED,
    PARTIALLY_COMPLETED, FAILED (none executed) and CANCELLED are final.
    """

    SUBMITTED = "SUBMITTED"
    RUNNING = "RUNNING"
    PARTIALLY_COMPLETED = "PARTIALLY_COMPLETED"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    PAUSED = "PAUSED"
    CANCELLED = "CANCELLED"
