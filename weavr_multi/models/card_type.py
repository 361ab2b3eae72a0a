from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardType(OpenStrEnum):
    """VIRTUAL or PHYSICAL; a card starts virtual and can be upgraded."""

    VIRTUAL = "VIRTUAL"
    PHYSICAL = "PHYSICAL"
