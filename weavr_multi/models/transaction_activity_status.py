from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransactionActivityStatus(OpenStrEnum):
    """Status common to all kinds of transaction. DRAFT, SUBMITTED and PROCESSING are on the way; COMPLETED,
    CANCELLED and RETURNED end it.
    """

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    PROCESSING = "PROCESSING"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"
    RETURNED = "RETURNED"
