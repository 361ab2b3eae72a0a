from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class StateChangeEventType(OpenStrEnum):
    """What happened to a card; DESTROYED is final."""

    ENABLED = "ENABLED"
    """What happened to a card; DESTROYED is final."""
    ACTIVATED = "ACTIVATED"
    """What happened to a card; DESTROYED is final."""
    BLOCKED = "BLOCKED"
    """What happened to a card; DESTROYED is final."""
    UNBLOCKED = "UNBLOCKED"
    """What happened to a card; DESTROYED is final."""
    DESTROYED = "DESTROYED"
    """DESTROYED is final."""
