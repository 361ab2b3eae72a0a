from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ForexTradeParticipantErrorType(OpenStrEnum):
    """Why a conversion failed: the rate expired; NO_FOREX_TRADE_ERROR when it did not."""

    NO_FOREX_TRADE_ERROR = "NO_FOREX_TRADE_ERROR"
    """NO_FOREX_TRADE_ERROR when it did not."""
    RATE_EXPIRED = "RATE_EXPIRED"
    """Why a conversion failed: the rate expired; NO_FOREX_TRADE_ERROR when it did not."""
