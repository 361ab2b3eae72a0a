from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransactionActivityType(OpenStrEnum):
    """Kind of transaction in the activity lists; it selects the shape of the enclosed transaction."""

    TRANSFERS = "transfers"
    """Kind of transaction in the activity lists; it selects the shape of the enclosed transaction."""
    SENDS = "sends"
    """Kind of transaction in the activity lists; it selects the shape of the enclosed transaction."""
    OUTGOING_WIRE_TRANSFERS = "outgoing_wire_transfers"
    """Kind of transaction in the activity lists; it selects the shape of the enclosed transaction."""
    CORRESPONDENT_BANK_TRANSFERS = "correspondent_bank_transfers"
    """Kind of transaction in the activity lists; it selects the shape of the enclosed transaction."""
    INCOMING_WIRE_TRANSFERS = "incoming_wire_transfers"
    """Kind of transaction in the activity lists; it selects the shape of the enclosed transaction."""
    CARD_PAYMENTS = "card_payments"
    """Kind of transaction in the activity lists; it selects the shape of the enclosed transaction."""
    FEES = "fees"
    """Kind of transaction in the activity lists; it selects the shape of the enclosed transaction."""
    SYSTEM_TRANSACTIONS = "system_transactions"
    """Kind of transaction in the activity lists; it selects the shape of the enclosed transaction."""
