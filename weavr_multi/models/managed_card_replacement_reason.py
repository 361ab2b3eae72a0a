from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ManagedCardReplacementReason(OpenStrEnum):
    """DAMAGED, LOST_STOLEN, EXPIRED or COMPROMISED."""

    DAMAGED = "DAMAGED"
    """DAMAGED, LOST_STOLEN, EXPIRED or COMPROMISED."""
    LOST_STOLEN = "LOST_STOLEN"
    """DAMAGED, LOST_STOLEN, EXPIRED or COMPROMISED."""
    EXPIRED = "EXPIRED"
    """DAMAGED, LOST_STOLEN, EXPIRED or COMPROMISED."""
    COMPROMISED = "COMPROMISED"
    """DAMAGED, LOST_STOLEN, EXPIRED or COMPROMISED."""
