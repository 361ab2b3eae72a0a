from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransactionBatchState(OpenStrEnum):
    """State of a ledger batch. COMPLETED, REJECTED and FAILED are final; the others are on the way forward or
    back.
    """

    EXECUTION_PENDING = "EXECUTION_PENDING"
    """State of a ledger batch. COMPLETED, REJECTED and FAILED are final; the others are on the way forward or
    back.
    """
    EXECUTED = "EXECUTED"
    """State of a ledger batch. COMPLETED, REJECTED and FAILED are final; the others are on the way forward or
    back.
    """
    COMPLETED = "COMPLETED"
    """COMPLETED, REJECTED and FAILED are final."""
    COMPENSATION_PENDING = "COMPENSATION_PENDING"
    """State of a ledger batch. COMPLETED, REJECTED and FAILED are final; the others are on the way forward or
    back.
    """
    REJECTED = "REJECTED"
    """COMPLETED, REJECTED and FAILED are final."""
    FAILED = "FAILED"
    """COMPLETED, REJECTED and FAILED are final."""
    EXECUTION_SUSPENDED = "EXECUTION_SUSPENDED"
    """State of a ledger batch. COMPLETED, REJECTED and FAILED are final; the others are on the way forward or
    back.
    """
    COMPENSATION_SUSPENDED = "COMPENSATION_SUSPENDED"
    """State of a ledger batch. COMPLETED, REJECTED and FAILED are final; the others are on the way forward or
    back.
    """
