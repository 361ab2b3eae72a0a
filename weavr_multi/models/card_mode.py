from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardMode(OpenStrEnum):
    """prepaid or debit, in lower case."""

    PREPAID = "prepaid"
    DEBIT = "debit"
