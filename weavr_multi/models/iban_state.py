from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class IbanState(OpenStrEnum):
    """State of an IBAN. PENDING until issued, ACTIVE usable, BLOCKED can be lifted; REJECTED and DESTROYED are
    final.
    """

    PENDING = "PENDING"
    ACTIVE = "ACTIVE"
    BLOCKED = "BLOCKED"
    REJECTED = "REJECTED"
    DESTROYED = "DESTROYED"
