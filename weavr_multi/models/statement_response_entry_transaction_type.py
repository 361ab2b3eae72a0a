from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class StatementResponseEntryTransactionType(OpenStrEnum):
    """Kind of transaction by which the newer statement can be filtered; also the discriminator of its entries."""

    CARD_PAYMENTS = "card_payments"
    TRANSFERS = "transfers"
    SENDS = "sends"
    OUTGOING_WIRE_TRANSFERS = "outgoing_wire_transfers"
    INCOMING_WIRE_TRANSFERS = "incoming_wire_transfers"
    CORRESPONDENT_BANK_TRANSFERS = "correspondent_bank_transfers"
    FEES = "fees"
    SYSTEM_TRANSACTIONS = "system_transactions"
