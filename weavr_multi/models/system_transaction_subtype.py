from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SystemTransactionSubtype(OpenStrEnum):
    """Reason for a movement booked by the service itself."""

    ACCOUNT_CLOSURES = "account_closures"
    CHARGEBACKS_REPRESENTED = "chargebacks_represented"
    CHARGEBACKS_WON = "chargebacks_won"
    MANUAL_AUTH_EXPIRIES = "manual_auth_expiries"
    NEGATIVE_CARD_BALANCES = "negative_card_balances"
    BALANCE_ADJUSTMENTS = "balance_adjustments"
    LOST_STOLEN_REPLACEMENT_BALANCE_TRANSFERS = "lost_stolen_replacement_balance_transfers"
