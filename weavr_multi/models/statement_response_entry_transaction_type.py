from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class StatementResponseEntryTransactionType(OpenStrEnum):
    """Kind of transaction by which the newer statement can be filtered; also the discriminator of its entries."""

    CARD_PAYMENTS = "card_payments"
    """Kind of transaction by which the newer statement can be filtered; also the discriminator of its entries."""
    TRANSFERS = "transfers"
    """Kind of transaction by which the newer statement can be filtered; also the discriminator of its entries."""
    SENDS = "sends"
    """Kind of transaction by which the newer statement can be filtered; also the discriminator of its entries."""
    OUTGOING_WIRE_TRANSFERS = "outgoing_wire_transfers"
    """Kind of transaction by which the newer statement can be filtered; also the discriminator of its entries."""
    INCOMING_WIRE_TRANSFERS = "incoming_wire_transfers"
    """Kind of transaction by which the newer statement can be filtered; also the discriminator of its entries."""
    CORRESPONDENT_BANK_TRANSFERS = "correspondent_bank_transfers"
    """Kind of transaction by which the newer statement can be filtered; also the discriminator of its entries."""
    FEES = "fees"
    """Kind of transaction by which the newer statement can be filtered; also the discriminator of its entries."""
    SYSTEM_TRANSACTIONS = "system_transactions"
    """Kind of transaction by which the newer statement can be filtered; also the discriminator of its entries."""
