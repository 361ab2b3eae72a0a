from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransactionCancelResponseErrorCode(OpenStrEnum):
    """Why it was not cancelled; present with ERROR."""

    GENERIC = "GENERIC"
    """Why it was not cancelled; present with ERROR."""
    TRANSACTION_NOT_SCHEDULED = "TRANSACTION_NOT_SCHEDULED"
    """Why it was not cancelled; present with ERROR."""
    FORBIDDEN = "FORBIDDEN"
    """Why it was not cancelled; present with ERROR."""
    NOT_FOUND = "NOT_FOUND"
    """Why it was not cancelled; present with ERROR."""
