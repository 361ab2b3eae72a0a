from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ManagedCardsSettlementEventSettlementState(OpenStrEnum):
    """State of a settlement: PENDING until booked, COMPLETED is final."""

    PENDING = "PENDING"
    """State of a settlement: PENDING until booked, COMPLETED is final."""
    COMPLETED = "COMPLETED"
    """State of a settlement: PENDING until booked, COMPLETED is final."""
