from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransferEventTransferEventType(OpenStrEnum):
    """State of a transfer that a webhook reports; COMPLETED, FAILED and CANCELLED are final."""

    PENDING = "PENDING"
    """State of a transfer that a webhook reports; COMPLETED, FAILED and CANCELLED are final."""
    COMPLETED = "COMPLETED"
    """COMPLETED, FAILED and CANCELLED are final."""
    FAILED = "FAILED"
    """COMPLETED, FAILED and CANCELLED are final."""
    SCHEDULED = "SCHEDULED"
    """State of a transfer that a webhook reports; COMPLETED, FAILED and CANCELLED are final."""
    CANCELLED = "CANCELLED"
    """COMPLETED, FAILED and CANCELLED are final."""
