from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BulkProcessProgressStatus(OpenStrEnum):
    """Status of a bulk process that a webhook reports; COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are
    final.
    """

    RUNNING = "RUNNING"
    """Status of a bulk process that a webhook reports; COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are
    final.
    """
    PARTIALLY_COMPLETED = "PARTIALLY_COMPLETED"
    """COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are final."""
    COMPLETED = "COMPLETED"
    """COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are final."""
    FAILED = "FAILED"
    """COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are final."""
    PAUSED = "PAUSED"
    """Status of a bulk process that a webhook reports; COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are
    final.
    """
    CANCELLED = "CANCELLED"
    """COMPLETED, PARTIALLY_COMPLETED, FAILED and CANCELLED are final."""
