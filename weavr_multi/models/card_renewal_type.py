from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardRenewalType(OpenStrEnum):
    """What happens when a card expires: RENEW issues a new one, NO_RENEW lets it lapse."""

    RENEW = "RENEW"
    NO_RENEW = "NO_RENEW"
