from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardPaymentFeeSubtype(OpenStrEnum):
    """Finer kind of a platform fee."""

    PURCHASE_FEES = "purchase_fees"
    """Finer kind of a platform fee."""
    REFUND_FEES = "refund_fees"
    """Finer kind of a platform fee."""
    ATM_WITHDRAWAL_FEES = "atm_withdrawal_fees"
    """Finer kind of a platform fee."""
    WITHDRAWAL_FEES = "withdrawal_fees"
    """Finer kind of a platform fee."""
    CHARGEBACK_FEES = "chargeback_fees"
    """Finer kind of a platform fee."""
    FEE_REVERSALS = "fee_reversals"
    """Finer kind of a platform fee."""
    CUSTOM_FEES = "custom_fees"
    """Finer kind of a platform fee."""
    OTHER_FEES = "other_fees"
    """Finer kind of a platform fee."""
