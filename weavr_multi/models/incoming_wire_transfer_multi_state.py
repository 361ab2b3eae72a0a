from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class IncomingWireTransferMultiState(OpenStrEnum):
    """State of an incoming wire transfer: PENDING, then COMPLETED or REJECTED, both final."""

    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
    REJECTED = "REJECTED"
