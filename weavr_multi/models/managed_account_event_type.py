from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ManagedAccountEventType(OpenStrEnum):
    """What happened to a managed account; REJECTED and DESTROYED are final."""

    CREATED = "CREATED"
    """What happened to a managed account; REJECTED and DESTROYED are final."""
    UPDATED = "UPDATED"
    """What happened to a managed account; REJECTED and DESTROYED are final."""
    REQUESTED = "REQUESTED"
    """What happened to a managed account; REJECTED and DESTROYED are final."""
    REJECTED = "REJECTED"
    """REJECTED and DESTROYED are final."""
    BLOCKED = "BLOCKED"
    """What happened to a managed account; REJECTED and DESTROYED are final."""
    UNBLOCKED = "UNBLOCKED"
    """What happened to a managed account; REJECTED and DESTROYED are final."""
    DESTROYED = "DESTROYED"
    """REJECTED and DESTROYED are final."""
