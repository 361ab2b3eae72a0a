from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ManagedCardsSettlementEventSettlementState(OpenStrEnum):
    """State of a settlement: PENDING until booked, COMPLETED is final."""

    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
