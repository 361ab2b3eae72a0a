from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransactionCancelResponseState(OpenStrEnum):
    """SUCCESS if it was cancelled, otherwise ERROR."""

    SUCCESS = "SUCCESS"
    ERROR = "ERROR"
