from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SendEventSendEventType(OpenStrEnum):
    """State of a send that a webhook reports; COMPLETED, FAILED, INVALID and CANCELLED are final."""

    PENDING = "PENDING"
    """State of a send that a webhook reports; COMPLETED, FAILED, INVALID and CANCELLED are final."""
    COMPLETED = "COMPLETED"
    """COMPLETED, FAILED, INVALID and CANCELLED are final."""
    FAILED = "FAILED"
    """COMPLETED, FAILED, INVALID and CANCELLED are final."""
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    """State of a send that a webhook reports; COMPLETED, FAILED, INVALID and CANCELLED are final."""
    INVALID = "INVALID"
    """COMPLETED, FAILED, INVALID and CANCELLED are final."""
    SCHEDULED = "SCHEDULED"
    """State of a send that a webhook reports; COMPLETED, FAILED, INVALID and CANCELLED are final."""
    CANCELLED = "CANCELLED"
    """COMPLETED, FAILED, INVALID and CANCELLED are final."""
