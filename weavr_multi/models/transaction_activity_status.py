from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransactionActivityStatus(OpenStrEnum):
    """Status common to all kinds of transaction. DRAFT, SUBMITTED and PROCESSING are on the way; COMPLETED,
    CANCELLED and RETURNED end it.
    """

    DRAFT = "DRAFT"
    """DRAFT, SUBMITTED and PROCESSING are on the way."""
    SUBMITTED = "SUBMITTED"
    """DRAFT, SUBMITTED and PROCESSING are on the way."""
    PROCESSING = "PROCESSING"
    """DRAFT, SUBMITTED and PROCESSING are on the way."""
    COMPLETED = "COMPLETED"
    """COMPLETED, CANCELLED and RETURNED end it."""
    CANCELLED = "CANCELLED"
    """COMPLETED, CANCELLED and RETURNED end it."""
    RETURNED = "RETURNED"
    """COMPLETED, CANCELLED and RETURNED end it."""
