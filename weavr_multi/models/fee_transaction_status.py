from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class FeeTransactionStatus(OpenStrEnum):
    """Status of a fee: PENDING, then COMPLETED or CANCELLED; REVERSED means it was paid back."""

    PENDING = "PENDING"
    """Status of a fee: PENDING, then COMPLETED or CANCELLED."""
    COMPLETED = "COMPLETED"
    """Status of a fee: PENDING, then COMPLETED or CANCELLED."""
    CANCELLED = "CANCELLED"
    """Status of a fee: PENDING, then COMPLETED or CANCELLED."""
    REVERSED = "REVERSED"
    """REVERSED means it was paid back."""
