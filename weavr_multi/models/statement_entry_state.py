from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class StatementEntryState(OpenStrEnum):
    """State of an entry in the older statement: PENDING can still change, COMPLETED is booked."""

    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
