from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransactionBatchInterceptState(OpenStrEnum):
    """Decision of a provider on a ledger batch; ALLOWED, DENIED and FAILED are final."""

    PENDING = "PENDING"
    ALLOWED = "ALLOWED"
    DENIED = "DENIED"
    FAILED = "FAILED"
    SUSPENDED = "SUSPENDED"
