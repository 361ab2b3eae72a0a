from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ManagedCardMode(OpenStrEnum):
    """Whether a card has a balance of its own or spends from an account."""

    DEBIT_MODE = "DEBIT_MODE"
    """Whether a card has a balance of its own or spends from an account."""
    PREPAID_MODE = "PREPAID_MODE"
    """Whether a card has a balance of its own or spends from an account."""
