from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardPaymentEventType(OpenStrEnum):
    """Kind of card payment event; it selects the variant that the event has."""

    AUTHORISATION = "AUTHORISATION"
    """Kind of card payment event; it selects the variant that the event has."""
    SETTLEMENT = "SETTLEMENT"
    """Kind of card payment event; it selects the variant that the event has."""
    REFUND = "REFUND"
    """Kind of card payment event; it selects the variant that the event has."""
    ORIGINAL_CREDIT = "ORIGINAL_CREDIT"
    """Kind of card payment event; it selects the variant that the event has."""
