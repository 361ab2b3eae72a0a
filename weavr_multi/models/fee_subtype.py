from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class FeeSubtype(OpenStrEnum):
    """Finer kind of a fee, after what it is charged for."""

    FEE_REVERSALS = "fee_reversals"
    INCOMING_WIRE_FEES = "incoming_wire_fees"
    WITHDRAWAL_FEES = "withdrawal_fees"
    PURCHASE_FEES = "purchase_fees"
    REFUND_FEES = "refund_fees"
    ATM_WITHDRAWAL_FEES = "atm_withdrawal_fees"
    CHARGEBACK_FEES = "chargeback_fees"
    TRANSFER_FEES = "transfer_fees"
    SEND_FEES = "send_fees"
    OUTGOING_WIRE_TRANSFER_FEES = "outgoing_wire_transfer_fees"
    CUSTOM_FEES = "custom_fees"
    OTHER_FEES = "other_fees"
    INSTRUMENT_DELETE_FEES = "instrument_delete_fees"
    FUNDS_REDEMPTION_FEES = "funds_redemption_fees"
    SYSTEM_TRANSACTION_FEES = "system_transaction_fees"
