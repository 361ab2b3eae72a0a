from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ReplacementType(OpenStrEnum):
    """Why a card was replaced."""

    DAMAGED = "DAMAGED"
    """Why a card was replaced."""
    LOST_STOLEN = "LOST_STOLEN"
    """Why a card was replaced."""
    RENEW = "RENEW"
    """Why a card was replaced."""
    COMPROMISED = "COMPROMISED"
    """Why a card was replaced."""
