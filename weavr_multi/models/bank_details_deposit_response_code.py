from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BankDetailsDepositResponseCode(OpenStrEnum):
    """Outcome of a deposit by bank details. COMPLETED means it was booked; DENIED_ codes name the reason for
    refusal.
    """

    COMPLETED = "COMPLETED"
    DENIED_ACCOUNT_NOT_FOUND = "DENIED_ACCOUNT_NOT_FOUND"
    DENIED_AMOUNT_NOT_POSITIVE = "DENIED_AMOUNT_NOT_POSITIVE"
    DENIED_CURRENCY_NOT_ACCOUNT_CURRENCY = "DENIED_CURRENCY_NOT_ACCOUNT_CURRENCY"
    DENIED_ACCOUNT_INACTIVE = "DENIED_ACCOUNT_INACTIVE"
    DENIED_INVALID_TX_ID = "DENIED_INVALID_TX_ID"
    DENIED_OTHER = "DENIED_OTHER"
