from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ManagedAccountEventType(OpenStrEnum):
    """What happened to a managed account; REJECTED and DESTROYED are final."""

    CREATED = "CREATED"
    UPDATED = "UPDATED"
    REQUESTED = "REQUESTED"
    REJECTED = "REJECTED"
    BLOCKED = "BLOCKED"
    UNBLOCKED = "UNBLOCKED"
    DESTROYED = "DESTROYED"
