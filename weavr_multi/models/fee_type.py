from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class FeeType(OpenStrEnum):
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""

    DEPOSIT = "DEPOSIT"
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""
    WITHDRAWAL = "WITHDRAWAL"
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""
    PURCHASE = "PURCHASE"
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""
    REFUND = "REFUND"
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""
    ATM_WITHDRAWAL = "ATM_WITHDRAWAL"
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""
    CHARGEBACK = "CHARGEBACK"
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""
    TRANSFER = "TRANSFER"
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""
    SEND = "SEND"
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""
    OWT = "OWT"
    """OWT is an outgoing wire transfer."""
    CUSTOM = "CUSTOM"
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""
    OTHER = "OTHER"
    """Kind of transaction a fee is charged for; OWT is an outgoing wire transfer."""
