from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class PhysicalCardDetailsReplacementReplacementReason(OpenStrEnum):
    """Why the card was replaced."""

    DAMAGED = "DAMAGED"
    LOST_STOLEN = "LOST_STOLEN"
    EXPIRED = "EXPIRED"
