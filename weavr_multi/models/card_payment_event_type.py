from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardPaymentEventType(OpenStrEnum):
    """Kind of card payment event; it selects the variant that the event has."""

    AUTHORISATION = "AUTHORISATION"
    SETTLEMENT = "SETTLEMENT"
    REFUND = "REFUND"
    ORIGINAL_CREDIT = "ORIGINAL_CREDIT"
