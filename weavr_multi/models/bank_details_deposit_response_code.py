from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BankDetailsDepositResponseCode(OpenStrEnum):
    """Outcome of a deposit by bank details. COMPLETED means it was booked; DENIED_ codes name the reason for
    refusal.
    """

    COMPLETED = "COMPLETED"
    """COMPLETED means it was booked."""
    DENIED_ACCOUNT_NOT_FOUND = "DENIED_ACCOUNT_NOT_FOUND"
    """Outcome of a deposit by bank details. COMPLETED means it was booked; DENIED_ codes name the reason for
    refusal.
    """
    DENIED_AMOUNT_NOT_POSITIVE = "DENIED_AMOUNT_NOT_POSITIVE"
    """Outcome of a deposit by bank details. COMPLETED means it was booked; DENIED_ codes name the reason for
    refusal.
    """
    DENIED_CURRENCY_NOT_ACCOUNT_CURRENCY = "DENIED_CURRENCY_NOT_ACCOUNT_CURRENCY"
    """Outcome of a deposit by bank details. COMPLETED means it was booked; DENIED_ codes name the reason for
    refusal.
    """
    DENIED_ACCOUNT_INACTIVE = "DENIED_ACCOUNT_INACTIVE"
    """Outcome of a deposit by bank details. COMPLETED means it was booked; DENIED_ codes name the reason for
    refusal.
    """
    DENIED_INVALID_TX_ID = "DENIED_INVALID_TX_ID"
    """Outcome of a deposit by bank details. COMPLETED means it was booked; DENIED_ codes name the reason for
    refusal.
    """
    DENIED_OTHER = "DENIED_OTHER"
    """Outcome of a deposit by bank details. COMPLETED means it was booked; DENIED_ codes name the reason for
    refusal.
    """
