from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransactionBatchParticipantState(OpenStrEnum):
    """State of one step of a ledger batch. COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""

    EXECUTION_PENDING = "EXECUTION_PENDING"
    """State of one step of a ledger batch. COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
    EXECUTED = "EXECUTED"
    """State of one step of a ledger batch. COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
    COMMITTED = "COMMITTED"
    """COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
    REJECTED = "REJECTED"
    """COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
    FAILED = "FAILED"
    """COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
    COMPENSATION_PENDING = "COMPENSATION_PENDING"
    """State of one step of a ledger batch. COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
    COMPENSATED = "COMPENSATED"
    """COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
    OBSOLETE = "OBSOLETE"
    """COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
    EXECUTION_SUSPENDED = "EXECUTION_SUSPENDED"
    """State of one step of a ledger batch. COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
    COMPENSATION_SUSPENDED = "COMPENSATION_SUSPENDED"
    """State of one step of a ledger batch. COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
