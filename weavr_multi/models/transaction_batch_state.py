from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransactionBatchState(OpenStrEnum):
    """State of a ledger batch. COMPLETED, REJECTED and FAILED are final; the others are on the way forward or
    back.
    """

    EXECUTION_PENDING = "EXECUTION_PENDING"
    EXECUTED = "EXECUTED"
    COMPLETED = "COMPLETED"
    COMPENSATION_PENDING = "COMPENSATION_PENDING"
    REJECTED = "REJECTED"
    FAILED = "FAILED"
    EXECUTION_SUSPENDED = "EXECUTION_SUSPENDED"
    COMPENSATION_SUSPENDED = "COMPENSATION_SUSPENDED"
