from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardPaymentSubtype(OpenStrEnum):
    """Finer kind of card payment, used to filter card payments and their events."""

    SALE_PURCHASES = "sale_purchases"
    CASH_WITHDRAWALS = "cash_withdrawals"
    SALES_WITH_CASHBACK = "sales_with_cashback"
    MAIL_OR_TELEPHONE_ORDERS = "mail_or_telephone_orders"
    ACCOUNT_FUNDING = "account_funding"
    PURCHASE_REVERSALS = "purchase_reversals"
    CASH_WITHDRAWAL_REVERSALS = "cash_withdrawal_reversals"
    PURCHASE_REFUNDS = "purchase_refunds"
    PURCHASE_REFUND_REVERSALS = "purchase_refund_reversals"
    ORIGINAL_CREDIT_TRANSACTIONS = "original_credit_transactions"
    ORIGINAL_CREDIT_TRANSACTION_REVERSALS = "original_credit_transaction_reversals"
