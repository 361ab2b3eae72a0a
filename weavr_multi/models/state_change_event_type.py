from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class StateChangeEventType(OpenStrEnum):
    """What happened to a card; DESTROYED is final."""

    ENABLED = "ENABLED"
    ACTIVATED = "ACTIVATED"
    BLOCKED = "BLOCKED"
    UNBLOCKED = "UNBLOCKED"
    DESTROYED = "DESTROYED"
