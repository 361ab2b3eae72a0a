from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardMode(OpenStrEnum):
    """prepaid or debit, in lower case."""

    PREPAID = "prepaid"
    """prepaid or debit, in lower case."""
    DEBIT = "debit"
    """prepaid or debit, in lower case."""
