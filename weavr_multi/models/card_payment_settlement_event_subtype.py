from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardPaymentSettlementEventSubtype(OpenStrEnum):
    """Finer kind within the type."""

    SALE_PURCHASES = "sale_purchases"
    CASH_WITHDRAWALS = "cash_withdrawals"
    SALES_WITH_CASHBACK = "sales_with_cashback"
    MAIL_OR_TELEPHONE_ORDERS = "mail_or_telephone_orders"
    ACCOUNT_FUNDING = "account_funding"
