from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardLevelClassification(OpenStrEnum):
    """CONSUMER or CORPORATE, after the kind of customer that owns the card."""

    CONSUMER = "CONSUMER"
    CORPORATE = "CORPORATE"
