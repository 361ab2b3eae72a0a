from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransactionActivityDirection(OpenStrEnum):
    """CREDIT for money coming in to the instrument, DEBIT for money going out."""

    CREDIT = "CREDIT"
    """CREDIT for money coming in to the instrument, DEBIT for money going out."""
    DEBIT = "DEBIT"
    """CREDIT for money coming in to the instrument, DEBIT for money going out."""
