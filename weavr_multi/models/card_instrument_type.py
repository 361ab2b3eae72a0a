from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardInstrumentType(OpenStrEnum):
    """Always managed_cards."""

    MANAGED_CARDS = "managed_cards"
    """Always managed_cards."""
