from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransferState(OpenStrEnum):
    """State of a transfer. INITIALISED, PENDING and SCHEDULED are on the way; COMPLETED, REJECTED, FAILED and
    CANCELLED are final.
    """

    INITIALISED = "INITIALISED"
    COMPLETED = "COMPLETED"
    REJECTED = "REJECTED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    SCHEDULED = "SCHEDULED"
    CANCELLED = "CANCELLED"
