from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SpendLimitInterval(OpenStrEnum):
    """Period a spend limit covers; ALWAYS covers the lifetime of the card."""

    DAILY = "DAILY"
    """Period a spend limit covers; ALWAYS covers the lifetime of the card."""
    WEEKLY = "WEEKLY"
    """Period a spend limit covers; ALWAYS covers the lifetime of the card."""
    MONTHLY = "MONTHLY"
    """Period a spend limit covers; ALWAYS covers the lifetime of the card."""
    QUARTERLY = "QUARTERLY"
    """Period a spend limit covers; ALWAYS covers the lifetime of the card."""
    YEARLY = "YEARLY"
    """Period a spend limit covers; ALWAYS covers the lifetime of the card."""
    ALWAYS = "ALWAYS"
    """ALWAYS covers the lifetime of the card."""
