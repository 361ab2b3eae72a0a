from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class LinkedAccountState(OpenStrEnum):
    """State of a linked account. PENDING_VERIFICATION comes first; ACTIVE is usable, BLOCKED can be lifted,
    REJECTED and REMOVED are final.
    """

    PENDING_VERIFICATION = "PENDING_VERIFICATION"
    """PENDING_VERIFICATION comes first."""
    BLOCKED = "BLOCKED"
    """ACTIVE is usable, BLOCKED can be lifted, REJECTED and REMOVED are final."""
    ACTIVE = "ACTIVE"
    """ACTIVE is usable, BLOCKED can be lifted, REJECTED and REMOVED are final."""
    REJECTED = "REJECTED"
    """ACTIVE is usable, BLOCKED can be lifted, REJECTED and REMOVED are final."""
    REMOVED = "REMOVED"
    """ACTIVE is usable, BLOCKED can be lifted, REJECTED and REMOVED are final."""
