from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class LinkedAccountEventType(OpenStrEnum):
    """What happened to a linked account; REJECTED and REMOVED are final."""

    PENDING_VERIFICATION = "PENDING_VERIFICATION"
    """What happened to a linked account; REJECTED and REMOVED are final."""
    VERIFIED = "VERIFIED"
    """What happened to a linked account; REJECTED and REMOVED are final."""
    BLOCKED = "BLOCKED"
    """What happened to a linked account; REJECTED and REMOVED are final."""
    UNBLOCKED = "UNBLOCKED"
    """What happened to a linked account; REJECTED and REMOVED are final."""
    REMOVED = "REMOVED"
    """REJECTED and REMOVED are final."""
    REJECTED = "REJECTED"
    """REJECTED and REMOVED are final."""
