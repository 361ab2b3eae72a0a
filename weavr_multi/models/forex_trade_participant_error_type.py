from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ForexTradeParticipantErrorType(OpenStrEnum):
    """Why a conversion failed: the rate expired; NO_FOREX_TRADE_ERROR when it did not."""

    NO_FOREX_TRADE_ERROR = "NO_FOREX_TRADE_ERROR"
    RATE_EXPIRED = "RATE_EXPIRED"
