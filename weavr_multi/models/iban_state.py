from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class IbanState(OpenStrEnum):
    """State of an IBAN. PENDING until issued, ACTIVE usable, BLOCKED can be lifted; REJECTED and DESTROYED are
    final.
    """

    PENDING = "PENDING"
    """PENDING until issued, ACTIVE usable, BLOCKED can be lifted."""
    ACTIVE = "ACTIVE"
    """PENDING until issued, ACTIVE usable, BLOCKED can be lifted."""
    BLOCKED = "BLOCKED"
    """PENDING until issued, ACTIVE usable, BLOCKED can be lifted."""
    REJECTED = "REJECTED"
    """REJECTED and DESTROYED are final."""
    DESTROYED = "DESTROYED"
    """REJECTED and DESTROYED are final."""
