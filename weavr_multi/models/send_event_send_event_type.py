from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SendEventSendEventType(OpenStrEnum):
    """State of a send that a webhook reports; COMPLETED, FAILED, INVALID and CANCELLED are final."""

    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    INVALID = "INVALID"
    SCHEDULED = "SCHEDULED"
    CANCELLED = "CANCELLED"
