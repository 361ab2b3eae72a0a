from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class FeeTransactionStatus(OpenStrEnum):
    """Status of a fee: PENDING, then COMPLETED or CANCELLED; REVERSED means it was paid back."""

    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"
    REVERSED = "REVERSED"
