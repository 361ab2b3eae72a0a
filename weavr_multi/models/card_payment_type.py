from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardPaymentType(OpenStrEnum):
    """Kind of card payment, such as a purchase, a refund or a cash withdrawal."""

    PURCHASE = "PURCHASE"
    """Kind of card payment, such as a purchase, a refund or a cash withdrawal."""
    REFUND = "REFUND"
    """Kind of card payment, such as a purchase, a refund or a cash withdrawal."""
    ORIGINAL_CREDIT = "ORIGINAL_CREDIT"
    """Kind of card payment, such as a purchase, a refund or a cash withdrawal."""
    ACCOUNT_FUNDING = "ACCOUNT_FUNDING"
    """Kind of card payment, such as a purchase, a refund or a cash withdrawal."""
    CASH_WITHDRAWAL = "CASH_WITHDRAWAL"
    """Kind of card payment, such as a purchase, a refund or a cash withdrawal."""
    BALANCE_INQUIRY = "BALANCE_INQUIRY"
    """Kind of card payment, such as a purchase, a refund or a cash withdrawal."""
