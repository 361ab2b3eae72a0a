from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class StatementCardPaymentSubtype(OpenStrEnum):
    """Finer kind of a card payment in the newer statement, including the steps of a chargeback."""

    SALE_PURCHASES = "sale_purchases"
    CASH_WITHDRAWALS = "cash_withdrawals"
    SALES_WITH_CASHBACK = "sales_with_cashback"
    MAIL_OR_TELEPHONE_ORDERS = "mail_or_telephone_orders"
    PURCHASE_REFUND_REVERSALS = "purchase_refund_reversals"
    ORIGINAL_CREDIT_TRANSACTION_REVERSALS = "original_credit_transaction_reversals"
    CASH_WITHDRAWAL_REVERSALS = "cash_withdrawal_reversals"
    PURCHASE_REFUNDS = "purchase_refunds"
    PURCHASE_REVERSALS = "purchase_reversals"
    ORIGINAL_CREDIT_TRANSACTIONS = "original_credit_transactions"
    FIRST_CHARGEBACKS = "first_chargebacks"
    FIRST_CHARGEBACK_REVERSALS = "first_chargeback_reversals"
    FIRST_REPRESENTMENTS = "first_representments"
    FIRST_REPRESENTMENT_REVERSALS = "first_representment_reversals"
    SECOND_CHARGEBACKS = "second_chargebacks"
    SECOND_CHARGEBACK_REVERSALS = "second_chargeback_reversals"
    SECOND_REPRESENTMENTS = "second_representments"
    ARBITRATION_CHARGEBACKS = "arbitration_chargebacks"
