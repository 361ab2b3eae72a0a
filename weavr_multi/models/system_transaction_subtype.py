from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SystemTransactionSubtype(OpenStrEnum):
    """Reason for a movement booked by the service itself."""

    ACCOUNT_CLOSURES = "account_closures"
    """Reason for a movement booked by the service itself."""
    CHARGEBACKS_REPRESENTED = "chargebacks_represented"
    """Reason for a movement booked by the service itself."""
    CHARGEBACKS_WON = "chargebacks_won"
    """Reason for a movement booked by the service itself."""
    MANUAL_AUTH_EXPIRIES = "manual_auth_expiries"
    """Reason for a movement booked by the service itself."""
    NEGATIVE_CARD_BALANCES = "negative_card_balances"
    """Reason for a movement booked by the service itself."""
    BALANCE_ADJUSTMENTS = "balance_adjustments"
    """Reason for a movement booked by the service itself."""
    LOST_STOLEN_REPLACEMENT_BALANCE_TRANSFERS = "lost_stolen_replacement_balance_transfers"
    """Reason for a movement booked by the service itself."""
