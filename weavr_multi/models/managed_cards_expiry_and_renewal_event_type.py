from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ManagedCardsExpiryAndRenewalEventType(OpenStrEnum):
    """What happened to a card near the end of its validity."""

    CARD_ABOUT_TO_EXPIRE = "CARD_ABOUT_TO_EXPIRE"
    CARD_EXPIRED = "CARD_EXPIRED"
    CARD_RENEWED = "CARD_RENEWED"
