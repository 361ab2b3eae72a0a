from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardPaymentSettlementEventSubtype(OpenStrEnum):
    """Finer kind within the type."""

    SALE_PURCHASES = "sale_purchases"
    """Finer kind within the type."""
    CASH_WITHDRAWALS = "cash_withdrawals"
    """Finer kind within the type."""
    SALES_WITH_CASHBACK = "sales_with_cashback"
    """Finer kind within the type."""
    MAIL_OR_TELEPHONE_ORDERS = "mail_or_telephone_orders"
    """Finer kind within the type."""
    ACCOUNT_FUNDING = "account_funding"
    """Finer kind within the type."""
