from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ManagedAccountsIwtEventIwtState(OpenStrEnum):
    """State of a deposit: PENDING, then COMPLETED or REJECTED, both final."""

    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
    REJECTED = "REJECTED"
