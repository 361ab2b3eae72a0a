from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardPaymentSubtype(OpenStrEnum):
    """Finer kind of card payment, used to filter card payments and their events."""

    SALE_PURCHASES = "sale_purchases"
    """Finer kind of card payment, used to filter card payments and their events."""
    CASH_WITHDRAWALS = "cash_withdrawals"
    """Finer kind of card payment, used to filter card payments and their events."""
    SALES_WITH_CASHBACK = "sales_with_cashback"
    """Finer kind of card payment, used to filter card payments and their events."""
    MAIL_OR_TELEPHONE_ORDERS = "mail_or_telephone_orders"
    """Finer kind of card payment, used to filter card payments and their events."""
    ACCOUNT_FUNDING = "account_funding"
    """Finer kind of card payment, used to filter card payments and their events."""
    PURCHASE_REVERSALS = "purchase_reversals"
    """Finer kind of card payment, used to filter card payments and their events."""
    CASH_WITHDRAWAL_REVERSALS = "cash_withdrawal_reversals"
    """Finer kind of card payment, used to filter card payments and their events."""
    PURCHASE_REFUNDS = "purchase_refunds"
    """Finer kind of card payment, used to filter card payments and their events."""
    PURCHASE_REFUND_REVERSALS = "purchase_refund_reversals"
    """Finer kind of card payment, used to filter card payments and their events."""
    ORIGINAL_CREDIT_TRANSACTIONS = "original_credit_transactions"
    """Finer kind of card payment, used to filter card payments and their events."""
    ORIGINAL_CREDIT_TRANSACTION_REVERSALS = "original_credit_transaction_reversals"
    """Finer kind of card payment, used to filter card payments and their events."""
