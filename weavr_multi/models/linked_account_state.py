from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class LinkedAccountState(OpenStrEnum):
    """State of a linked account. PENDING_VERIFICATION comes first; ACTIVE is usable, BLOCKED can be lifted,
    REJECTED and REMOVED are final.
    """

    PENDING_VERIFICATION = "PENDING_VERIFICATION"
    BLOCKED = "BLOCKED"
    ACTIVE = "ACTIVE"
    REJECTED = "REJECTED"
    REMOVED = "REMOVED"
