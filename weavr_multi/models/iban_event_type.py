from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class IbanEventType(OpenStrEnum):
    """What happened to an IBAN; REJECTED and DESTROYED are final."""

    CREATED = "CREATED"
    """What happened to an IBAN; REJECTED and DESTROYED are final."""
    UPDATED = "UPDATED"
    """What happened to an IBAN; REJECTED and DESTROYED are final."""
    REQUESTED = "REQUESTED"
    """What happened to an IBAN; REJECTED and DESTROYED are final."""
    REJECTED = "REJECTED"
    """REJECTED and DESTROYED are final."""
    BLOCKED = "BLOCKED"
    """What happened to an IBAN; REJECTED and DESTROYED are final."""
    UNBLOCKED = "UNBLOCKED"
    """What happened to an IBAN; REJECTED and DESTROYED are final."""
    DESTROYED = "DESTROYED"
    """REJECTED and DESTROYED are final."""
