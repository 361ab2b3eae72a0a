from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class OutgoingWireTransferState(OpenStrEnum):
    """State of an outgoing wire transfer. PENDING_CHALLENGE, PENDING_CONFIRMATION and SCHEDULED wait, SUBMITTED
    and APPROVED are in hand; COMPLETED, REJECTED, FAILED, INVALID and CANCELLED end it, and RETURNED means
    the money came back.
    """

    INVALID = "INVALID"
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    SUBMITTED = "SUBMITTED"
    REJECTED = "REJECTED"
    APPROVED = "APPROVED"
    FAILED = "FAILED"
    COMPLETED = "COMPLETED"
    RETURNED = "RETURNED"
    SCHEDULED = "SCHEDULED"
    CANCELLED = "CANCELLED"
    PENDING_CONFIRMATION = "PENDING_CONFIRMATION"
