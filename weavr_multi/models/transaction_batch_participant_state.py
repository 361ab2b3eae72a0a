from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransactionBatchParticipantState(OpenStrEnum):
    """State of one step of a ledger batch. COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""

    EXECUTION_PENDING = "EXECUTION_PENDING"
    EXECUTED = "EXECUTED"
    COMMITTED = "COMMITTED"
    REJECTED = "REJECTED"
    FAILED = "FAILED"
    COMPENSATION_PENDING = "COMPENSATION_PENDING"
    COMPENSATED = "COMPENSATED"
    OBSOLETE = "OBSOLETE"
    EXECUTION_SUSPENDED = "EXECUTION_SUSPENDED"
    COMPENSATION_SUSPENDED = "COMPENSATION_SUSPENDED"
