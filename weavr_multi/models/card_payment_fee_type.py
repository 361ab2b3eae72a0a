from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardPaymentFeeType(OpenStrEnum):
    """Kind of fee on a card payment event; it selects the variant."""

    PLATFORM_FEE = "PLATFORM_FEE"
    FOREX_FEE = "FOREX_FEE"
