from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class IncomingWireTransferMultiState(OpenStrEnum):
    """State of an incoming wire transfer: PENDING, then COMPLETED or REJECTED, both final."""

    PENDING = "PENDING"
    """State of an incoming wire transfer: PENDING, then COMPLETED or REJECTED, both final."""
    COMPLETED = "COMPLETED"
    """State of an incoming wire transfer: PENDING, then COMPLETED or REJECTED, both final."""
    REJECTED = "REJECTED"
    """State of an incoming wire transfer: PENDING, then COMPLETED or REJECTED, both final."""
