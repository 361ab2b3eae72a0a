from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardPaymentFeeType(OpenStrEnum):
    """Kind of fee on a card payment event; it selects the variant."""

    PLATFORM_FEE = "PLATFORM_FEE"
    """Kind of fee on a card payment event; it selects the variant."""
    FOREX_FEE = "FOREX_FEE"
    """Kind of fee on a card payment event; it selects the variant."""
