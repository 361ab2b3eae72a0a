from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class FeeType(OpenStrEnum):
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""

    DEPOSIT = "DEPOSIT"
    WITHDRAWAL = "WITHDRAWAL"
    PURCHASE = "PURCHASE"
    REFUND = "REFUND"
    ATM_WITHDRAWAL = "ATM_WITHDRAWAL"
    CHARGEBACK = "CHARGEBACK"
    TRANSFER = "TRANSFER"
    SEND = "SEND"
    OWT = "OWT"
    CUSTOM = "CUSTOM"
    OTHER = "OTHER"
