from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardRenewalType(OpenStrEnum):
    """What happens when a card expires: RENEW issues a new one, NO_RENEW lets it lapse."""

    RENEW = "RENEW"
    """What happens when a card expires: RENEW issues a new one, NO_RENEW lets it lapse."""
    NO_RENEW = "NO_RENEW"
    """What happens when a card expires: RENEW issues a new one, NO_RENEW lets it lapse."""
