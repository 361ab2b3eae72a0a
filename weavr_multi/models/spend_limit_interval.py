from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SpendLimitInterval(OpenStrEnum):
    """Period a spend limit covers; ALWAYS covers the lifetime of the card."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    QUARTERLY = "QUARTERLY"
    YEARLY = "YEARLY"
    ALWAYS = "ALWAYS"
