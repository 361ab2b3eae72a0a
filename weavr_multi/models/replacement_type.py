from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ReplacementType(OpenStrEnum):
    """Why a card was replaced."""

    DAMAGED = "DAMAGED"
    LOST_STOLEN = "LOST_STOLEN"
    RENEW = "RENEW"
    COMPROMISED = "COMPROMISED"
