from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransactionCancelResponseState(OpenStrEnum):
    """SUCCESS if it was cancelled, otherwise ERROR."""

    SUCCESS = "SUCCESS"
    """SUCCESS if it was cancelled, otherwise ERROR."""
    ERROR = "ERROR"
    """SUCCESS if it was cancelled, otherwise ERROR."""
