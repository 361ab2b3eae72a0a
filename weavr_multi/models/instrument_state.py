from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class InstrumentState(OpenStrEnum):
    """State of an account or card. ACTIVE is usable, BLOCKED can be lifted, NOT_ENABLED cannot be used yet,
    DESTROYED is final.
    """

    ACTIVE = "ACTIVE"
    BLOCKED = "BLOCKED"
    DESTROYED = "DESTROYED"
    NOT_ENABLED = "NOT_ENABLED"
