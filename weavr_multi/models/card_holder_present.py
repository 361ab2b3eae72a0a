from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardHolderPresent(OpenStrEnum):
    """Whether the cardholder was present at the merchant."""

    PRESENT = "PRESENT"
    NOT_PRESENT = "NOT_PRESENT"
    PRESENCE_UNKNOWN = "PRESENCE_UNKNOWN"
