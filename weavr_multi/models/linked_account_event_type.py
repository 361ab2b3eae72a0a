from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class LinkedAccountEventType(OpenStrEnum):
    """What happened to a linked account; REJECTED and REMOVED are final."""

    PENDING_VERIFICATION = "PENDING_VERIFICATION"
    VERIFIED = "VERIFIED"
    BLOCKED = "BLOCKED"
    UNBLOCKED = "UNBLOCKED"
    REMOVED = "REMOVED"
    REJECTED = "REJECTED"
