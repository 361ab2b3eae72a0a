from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class OutgoingWireTransferEventType(OpenStrEnum):
    """State of an outgoing wire transfer that a webhook reports; COMPLETED, REJECTED, FAILED, INVALID, CANCELLED
    and RETURNED end it.
    """

    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    SUBMITTED = "SUBMITTED"
    APPROVED = "APPROVED"
    REJECTED = "REJECTED"
    FAILED = "FAILED"
    COMPLETED = "COMPLETED"
    RETURNED = "RETURNED"
    INVALID = "INVALID"
    SCHEDULED = "SCHEDULED"
    CANCELLED = "CANCELLED"
    PENDING_CONFIRMATION = "PENDING_CONFIRMATION"
