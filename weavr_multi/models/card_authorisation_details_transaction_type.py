from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardAuthorisationDetailsTransactionType(OpenStrEnum):
    """Kind of card transaction behind an authorisation."""

    SALE_PURCHASE = "SALE_PURCHASE"
    MAIL_OR_TELEPHONE_ORDER = "MAIL_OR_TELEPHONE_ORDER"
    CASH_WITHDRAWAL = "CASH_WITHDRAWAL"
    ORIGINAL_CREDIT_TRANSACTION = "ORIGINAL_CREDIT_TRANSACTION"
    ACCOUNT_FUNDING_TRANSACTION = "ACCOUNT_FUNDING_TRANSACTION"
    CASH_DISBURSEMENT = "CASH_DISBURSEMENT"
    PURCHASE_REFUND = "PURCHASE_REFUND"
