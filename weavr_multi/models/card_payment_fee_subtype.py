from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardPaymentFeeSubtype(OpenStrEnum):
    """Finer kind of a platform fee."""

    PURCHASE_FEES = "purchase_fees"
    REFUND_FEES = "refund_fees"
    ATM_WITHDRAWAL_FEES = "atm_withdrawal_fees"
    WITHDRAWAL_FEES = "withdrawal_fees"
    CHARGEBACK_FEES = "chargeback_fees"
    FEE_REVERSALS = "fee_reversals"
    CUSTOM_FEES = "custom_fees"
    OTHER_FEES = "other_fees"
