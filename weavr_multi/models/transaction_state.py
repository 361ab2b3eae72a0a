from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransactionState(OpenStrEnum):
    """State of a transfer or fee. INITIALISED, PENDING and SCHEDULED are on the way; COMPLETED, REJECTED, FAILED
    and CANCELLED are final.
    """

    INITIALISED = "INITIALISED"
    """INITIALISED, PENDING and SCHEDULED are on the way."""
    COMPLETED = "COMPLETED"
    """COMPLETED, REJECTED, FAILED and CANCELLED are final."""
    REJECTED = "REJECTED"
    """COMPLETED, REJECTED, FAILED and CANCELLED are final."""
    FAILED = "FAILED"
    """COMPLETED, REJECTED, FAILED and CANCELLED are final."""
    PENDING = "PENDING"
    """INITIALISED, PENDING and SCHEDULED are on the way."""
    SCHEDULED = "SCHEDULED"
    """INITIALISED, PENDING and SCHEDULED are on the way."""
    CANCELLED = "CANCELLED"
    """COMPLETED, REJECTED, FAILED and CANCELLED are final."""
