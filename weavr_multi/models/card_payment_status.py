from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardPaymentStatus(OpenStrEnum):
    """Status of a card payment: SETTLEMENT_IN_PROGRESS is open; SETTLED, DECLINED, CANCELLED and EXPIRED end it."""

    SETTLEMENT_IN_PROGRESS = "SETTLEMENT_IN_PROGRESS"
    """Status of a card payment: SETTLEMENT_IN_PROGRESS is open."""
    SETTLED = "SETTLED"
    """SETTLED, DECLINED, CANCELLED and EXPIRED end it."""
    DECLINED = "DECLINED"
    """SETTLED, DECLINED, CANCELLED and EXPIRED end it."""
    CANCELLED = "CANCELLED"
    """SETTLED, DECLINED, CANCELLED and EXPIRED end it."""
    EXPIRED = "EXPIRED"
    """SETTLED, DECLINED, CANCELLED and EXPIRED end it."""
