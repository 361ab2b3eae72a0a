from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardHolderPresent(OpenStrEnum):
    """Whether the cardholder was present at the merchant."""

    PRESENT = "PRESENT"
    """Whether the cardholder was present at the merchant."""
    NOT_PRESENT = "NOT_PRESENT"
    """Whether the cardholder was present at the merchant."""
    PRESENCE_UNKNOWN = "PRESENCE_UNKNOWN"
    """Whether the cardholder was present at the merchant."""
