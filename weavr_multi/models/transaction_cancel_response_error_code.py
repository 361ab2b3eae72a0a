from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransactionCancelResponseErrorCode(OpenStrEnum):
    """Why it was not cancelled; present with ERROR."""

    GENERIC = "GENERIC"
    TRANSACTION_NOT_SCHEDULED = "TRANSACTION_NOT_SCHEDULED"
    FORBIDDEN = "FORBIDDEN"
    NOT_FOUND = "NOT_FOUND"
