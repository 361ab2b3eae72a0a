from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardInstrumentType(OpenStrEnum):
    """Always managed_cards."""

    MANAGED_CARDS = "managed_cards"
