from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class DepositResponseCode(OpenStrEnum):
    """Outcome of a deposit by account id. COMPLETED means it was booked; DENIED_ codes name the reason, among
    them an account that has no IBAN yet.
    """

    COMPLETED = "COMPLETED"
    DENIED_ACCOUNT_NOT_FOUND = "DENIED_ACCOUNT_NOT_FOUND"
    DENIED_AMOUNT_NOT_POSITIVE = "DENIED_AMOUNT_NOT_POSITIVE"
    DENIED_CURRENCY_NOT_ACCOUNT_CURRENCY = "DENIED_CURRENCY_NOT_ACCOUNT_CURRENCY"
    DENIED_ACCOUNT_INACTIVE = "DENIED_ACCOUNT_INACTIVE"
    DENIED_INVALID_TX_ID = "DENIED_INVALID_TX_ID"
    DENIED_OTHER = "DENIED_OTHER"
    DENIED_ACCOUNT_NOT_UPGRADED_TO_IBAN = "DENIED_ACCOUNT_NOT_UPGRADED_TO_IBAN"
