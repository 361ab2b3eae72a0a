from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransactionActivityType(OpenStrEnum):
    """Kind of transaction in the activity lists; it selects the shape of the enclosed transaction."""

    TRANSFERS = "transfers"
    SENDS = "sends"
    OUTGOING_WIRE_TRANSFERS = "outgoing_wire_transfers"
    CORRESPONDENT_BANK_TRANSFERS = "correspondent_bank_transfers"
    INCOMING_WIRE_TRANSFERS = "incoming_wire_transfers"
    CARD_PAYMENTS = "card_payments"
    FEES = "fees"
    SYSTEM_TRANSACTIONS = "system_transactions"
