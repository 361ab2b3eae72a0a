from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ManagedAccountsIwtEventIwtState(OpenStrEnum):
    """State of a deposit: PENDING, then COMPLETED or REJECTED, both final."""

    PENDING = "PENDING"
    """State of a deposit: PENDING, then COMPLETED or REJECTED, both final."""
    COMPLETED = "COMPLETED"
    """State of a deposit: PENDING, then COMPLETED or REJECTED, both final."""
    REJECTED = "REJECTED"
    """State of a deposit: PENDING, then COMPLETED or REJECTED, both final."""
