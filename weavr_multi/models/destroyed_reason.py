from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class DestroyedReason(OpenStrEnum):
    """Why an instrument was destroyed."""

    SYSTEM = "SYSTEM"
    USER = "USER"
    LOST = "LOST"
    STOLEN = "STOLEN"
    EXPIRED = "EXPIRED"
    COMPROMISED = "COMPROMISED"
    SINGLE_SPEND = "SINGLE_SPEND"
