from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class PhysicalCardDetailsReplacementReplacementReason(OpenStrEnum):
    """Why the card was replaced."""

    DAMAGED = "DAMAGED"
    """Why the card was replaced."""
    LOST_STOLEN = "LOST_STOLEN"
    """Why the card was replaced."""
    EXPIRED = "EXPIRED"
    """Why the card was replaced."""
