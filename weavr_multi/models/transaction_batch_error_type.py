from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransactionBatchErrorType(OpenStrEnum):
    """Why a ledger batch failed."""

    REVERSAL_EXCEEDS_REMAINING = "REVERSAL_EXCEEDS_REMAINING"
    """Why a ledger batch failed."""
    DENIED_BY_INTERCEPTOR = "DENIED_BY_INTERCEPTOR"
    """Why a ledger batch failed."""
    DENIED_BY_INSTRUMENT = "DENIED_BY_INSTRUMENT"
    """Why a ledger batch failed."""
    DENIED_BY_FOREX_TRADE = "DENIED_BY_FOREX_TRADE"
    """Why a ledger batch failed."""
    FI_PROVIDER_TREASURY_UNSUPPORTED = "FI_PROVIDER_TREASURY_UNSUPPORTED"
    """Why a ledger batch failed."""
    DENIED_BY_SUSPENSE = "DENIED_BY_SUSPENSE"
    """Why a ledger batch failed."""
    DENIED_BY_STATE_CHANGE = "DENIED_BY_STATE_CHANGE"
    """Why a ledger batch failed."""
