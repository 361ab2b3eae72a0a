from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class InstrumentState(OpenStrEnum):
    """State of an account or card. ACTIVE is usable, BLOCKED can be lifted, NOT_ENABLED cannot be used yet,
    DESTROYED is final.
    """

    ACTIVE = "ACTIVE"
    """ACTIVE is usable, BLOCKED can be lifted, NOT_ENABLED cannot be used yet, DESTROYED is final."""
    BLOCKED = "BLOCKED"
    """ACTIVE is usable, BLOCKED can be lifted, NOT_ENABLED cannot be used yet, DESTROYED is final."""
    DESTROYED = "DESTROYED"
    """ACTIVE is usable, BLOCKED can be lifted, NOT_ENABLED cannot be used yet, DESTROYED is final."""
    NOT_ENABLED = "NOT_ENABLED"
    """ACTIVE is usable, BLOCKED can be lifted, NOT_ENABLED cannot be used yet, DESTROYED is final."""
