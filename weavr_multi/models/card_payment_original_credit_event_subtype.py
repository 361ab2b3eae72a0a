from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardPaymentOriginalCreditEventSubtype(OpenStrEnum):
    """Finer kind within the type."""

    ORIGINAL_CREDIT_TRANSACTIONS = "original_credit_transactions"
    """Finer kind within the type."""
    ORIGINAL_CREDIT_TRANSACTION_REVERSALS = "original_credit_transaction_reversals"
    """Finer kind within the type."""
