from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardPaymentType(OpenStrEnum):
    """Kind of card payment, such as a purchase, a refund or a cash withdrawal."""

    PURCHASE = "PURCHASE"
    REFUND = "REFUND"
    ORIGINAL_CREDIT = "ORIGINAL_CREDIT"
    ACCOUNT_FUNDING = "ACCOUNT_FUNDING"
    CASH_WITHDRAWAL = "CASH_WITHDRAWAL"
    BALANCE_INQUIRY = "BALANCE_INQUIRY"
