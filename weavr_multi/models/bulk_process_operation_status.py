from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BulkProcessOperationStatus(OpenStrEnum):
    """Status of one operation of a bulk process: SUBMITTED, then RUNNING; COMPLETED, FAILED and CANCELLED are
    final.
    """

    SUBMITTED = "SUBMITTED"
    """Status of one operation of a bulk process: SUBMITTED, then RUNNING."""
    RUNNING = "RUNNING"
    """Status of one operation of a bulk process: SUBMITTED, then RUNNING."""
    COMPLETED = "COMPLETED"
    """COMPLETED, FAILED and CANCELLED are final."""
    FAILED = "FAILED"
    """COMPLETED, FAILED and CANCELLED are final."""
    CANCELLED = "CANCELLED"
    """COMPLETED, FAILED and CANCELLED are final."""
