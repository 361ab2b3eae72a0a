from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class WireTransferDecisionCode(OpenStrEnum):
    """Outcome of acting on an outgoing wire transfer. COMPLETED means it was applied; the DENIED codes say that
    it was refused, not found or already finished.
    """

    COMPLETED = "COMPLETED"
    DENIED = "DENIED"
    DENIED_WIRE_TRANSFER_NOT_FOUND = "DENIED_WIRE_TRANSFER_NOT_FOUND"
    DENIED_WIRE_TRANSFER_ALREADY_COMPLETED = "DENIED_WIRE_TRANSFER_ALREADY_COMPLETED"
