from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransactionActivityDirection(OpenStrEnum):
    """CREDIT for money coming in to the instrument, DEBIT for money going out."""

    CREDIT = "CREDIT"
    DEBIT = "DEBIT"
