from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardLevelClassification(OpenStrEnum):
    """CONSUMER or CORPORATE, after the kind of customer that owns the card."""

    CONSUMER = "CONSUMER"
    """CONSUMER or CORPORATE, after the kind of customer that owns the card."""
    CORPORATE = "CORPORATE"
    """CONSUMER or CORPORATE, after the kind of customer that owns the card."""
