from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardAuthorisationDetailsTransactionType(OpenStrEnum):
    """Kind of card transaction behind an authorisation."""

    SALE_PURCHASE = "SALE_PURCHASE"
    """Kind of card transaction behind an authorisation."""
    MAIL_OR_TELEPHONE_ORDER = "MAIL_OR_TELEPHONE_ORDER"
    """Kind of card transaction behind an authorisation."""
    CASH_WITHDRAWAL = "CASH_WITHDRAWAL"
    """Kind of card transaction behind an authorisation."""
    ORIGINAL_CREDIT_TRANSACTION = "ORIGINAL_CREDIT_TRANSACTION"
    """Kind of card transaction behind an authorisation."""
    ACCOUNT_FUNDING_TRANSACTION = "ACCOUNT_FUNDING_TRANSACTION"
    """Kind of card transaction behind an authorisation."""
    CASH_DISBURSEMENT = "CASH_DISBURSEMENT"
    """Kind of card transaction behind an authorisation."""
    PURCHASE_REFUND = "PURCHASE_REFUND"
    """Kind of card transaction behind an authorisation."""
