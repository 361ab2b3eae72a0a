from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardType(OpenStrEnum):
    """VIRTUAL or PHYSICAL; a card starts virtual and can be upgraded."""

    VIRTUAL = "VIRTUAL"
    """VIRTUAL or PHYSICAL."""
    PHYSICAL = "PHYSICAL"
    """VIRTUAL or PHYSICAL."""
