from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardPaymentStatus(OpenStrEnum):
    """Status of a card payment: SETTLEMENT_IN_PROGRESS is open; SETTLED, DECLINED, CANCELLED and EXPIRED end it."""

    SETTLEMENT_IN_PROGRESS = "SETTLEMENT_IN_PROGRESS"
    SETTLED = "SETTLED"
    DECLINED = "DECLINED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"
