from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransactionBatchInterceptState(OpenStrEnum):
    """Decision of a provider on a ledger batch; ALLOWED, DENIED and FAILED are final."""

    PENDING = "PENDING"
    """Decision of a provider on a ledger batch; ALLOWED, DENIED and FAILED are final."""
    ALLOWED = "ALLOWED"
    """ALLOWED, DENIED and FAILED are final."""
    DENIED = "DENIED"
    """ALLOWED, DENIED and FAILED are final."""
    FAILED = "FAILED"
    """ALLOWED, DENIED and FAILED are final."""
    SUSPENDED = "SUSPENDED"
    """Decision of a provider on a ledger batch; ALLOWED, DENIED and FAILED are final."""
