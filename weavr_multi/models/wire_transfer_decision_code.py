from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class WireTransferDecisionCode(OpenStrEnum):
    """Outcome of acting on an outgoing wire transfer. COMPLETED means it was applied; the DENIED codes say that
    it was refused, not found or already finished.
    """

    COMPLETED = "COMPLETED"
    """COMPLETED means it was applied."""
    DENIED = "DENIED"
    """the DENIED codes say that it was refused, not found or already finished."""
    DENIED_WIRE_TRANSFER_NOT_FOUND = "DENIED_WIRE_TRANSFER_NOT_FOUND"
    """Outcome of acting on an outgoing wire transfer. COMPLETED means it was applied; the DENIED codes say that
    it was refused, not found or already finished.
    """
    DENIED_WIRE_TRANSFER_ALREADY_COMPLETED = "DENIED_WIRE_TRANSFER_ALREADY_COMPLETED"
    """Outcome of acting on an outgoing wire transfer. COMPLETED means it was applied; the DENIED codes say that
    it was refused, not found or already finished.
    """
