from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransferEventTransferEventType(OpenStrEnum):
    """State of a transfer that a webhook reports; COMPLETED, FAILED and CANCELLED are final."""

    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    SCHEDULED = "SCHEDULED"
    CANCELLED = "CANCELLED"
