from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardPaymentOriginalCreditEventSubtype(OpenStrEnum):
    """Finer kind within the type."""

    ORIGINAL_CREDIT_TRANSACTIONS = "original_credit_transactions"
    ORIGINAL_CREDIT_TRANSACTION_REVERSALS = "original_credit_transaction_reversals"
