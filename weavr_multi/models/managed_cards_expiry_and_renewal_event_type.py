from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ManagedCardsExpiryAndRenewalEventType(OpenStrEnum):
    """What happened to a card near the end of its validity."""

    CARD_ABOUT_TO_EXPIRE = "CARD_ABOUT_TO_EXPIRE"
    """What happened to a card near the end of its validity."""
    CARD_EXPIRED = "CARD_EXPIRED"
    """What happened to a card near the end of its validity."""
    CARD_RENEWED = "CARD_RENEWED"
    """What happened to a card near the end of its validity."""
