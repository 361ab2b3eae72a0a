from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class FeeSubtype(OpenStrEnum):
    """Finer kind of a fee, after what it is charged for."""

    FEE_REVERSALS = "fee_reversals"
    """Finer kind of a fee, after what it is charged for."""
    INCOMING_WIRE_FEES = "incoming_wire_fees"
    """Finer kind of a fee, after what it is charged for."""
    WITHDRAWAL_FEES = "withdrawal_fees"
    """Finer kind of a fee, after what it is charged for."""
    PURCHASE_FEES = "purchase_fees"
    """Finer kind of a fee, after what it is charged for."""
    REFUND_FEES = "refund_fees"
    """Finer kind of a fee, after what it is charged for."""
    ATM_WITHDRAWAL_FEES = "atm_withdrawal_fees"
    """Finer kind of a fee, after what it is charged for."""
    CHARGEBACK_FEES = "chargeback_fees"
    """Finer kind of a fee, after what it is charged for."""
    TRANSFER_FEES = "transfer_fees"
    """Finer kind of a fee, after what it is charged for."""
    SEND_FEES = "send_fees"
    """Finer kind of a fee, after what it is charged for."""
    OUTGOING_WIRE_TRANSFER_FEES = "outgoing_wire_transfer_fees"
    """Finer kind of a fee, after what it is charged for."""
    CUSTOM_FEES = "custom_fees"
    """Finer kind of a fee, after what it is charged for."""
    OTHER_FEES = "other_fees"
    """Finer kind of a fee, after what it is charged for."""
    INSTRUMENT_DELETE_FEES = "instrument_delete_fees"
    """Finer kind of a fee, after what it is charged for."""
    FUNDS_REDEMPTION_FEES = "funds_redemption_fees"
    """Finer kind of a fee, after what it is charged for."""
    SYSTEM_TRANSACTION_FEES = "system_transaction_fees"
    """Finer kind of a fee, after what it is charged for."""
