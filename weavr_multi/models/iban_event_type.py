from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class IbanEventType(OpenStrEnum):
    """What happened to an IBAN; REJECTED and DESTROYED are final."""

    CREATED = "CREATED"
    UPDATED = "UPDATED"
    REQUESTED = "REQUESTED"
    REJECTED = "REJECTED"
    BLOCKED = "BLOCKED"
    UNBLOCKED = "UNBLOCKED"
    DESTROYED = "DESTROYED"
