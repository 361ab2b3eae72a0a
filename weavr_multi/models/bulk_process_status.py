from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BulkProcessStatus(OpenStrEnum):
    """Status of a bulk process: SUBMITTED waits to be executed, RUNNING and PAUSED alternate. COMPLETED,
    PARTIALLY_COMPLETED, FAILED (none executed) and CANCELLED are final.
    """

    SUBMITTED = "SUBMITTED"
    """Status of a bulk process: SUBMITTED waits to be executed, RUNNING and PAUSED alternate."""
    RUNNING = "RUNNING"
    """Status of a bulk process: SUBMITTED waits to be executed, RUNNING and PAUSED alternate."""
    PARTIALLY_COMPLETED = "PARTIALLY_COMPLETED"
    """COMPLETED, PARTIALLY_COMPLETED, FAILED (none executed) and CANCELLED are final."""
    COMPLETED = "COMPLETED"
    """COMPLETED, PARTIALLY_COMPLETED, FAILED (none executed) and CANCELLED are final."""
    FAILED = "FAILED"
    """COMPLETED, PARTIALLY_COMPLETED, FAILED (none executed) and CANCELLED are final."""
    PAUSED = "PAUSED"
    """Status of a bulk process: SUBMITTED waits to be executed, RUNNING and PAUSED alternate."""
    CANCELLED = "CANCELLED"
    """COMPLETED, PARTIALLY_COMPLETED, FAILED (none executed) and CANCELLED are final."""
