from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class StatementEntryState(OpenStrEnum):
    """State of an entry in the older statement: PENDING can still change, COMPLETED is booked."""

    PENDING = "PENDING"
    """State of an entry in the older statement: PENDING can still change, COMPLETED is booked."""
    COMPLETED = "COMPLETED"
    """State of an entry in the older statement: PENDING can still change, COMPLETED is booked."""
