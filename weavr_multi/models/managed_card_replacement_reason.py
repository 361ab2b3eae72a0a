from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ManagedCardReplacementReason(OpenStrEnum):
    """DAMAGED, LOST_STOLEN, EXPIRED or COMPROMISED."""

    DAMAGED = "DAMAGED"
    LOST_STOLEN = "LOST_STOLEN"
    EXPIRED = "EXPIRED"
    COMPROMISED = "COMPROMISED"
