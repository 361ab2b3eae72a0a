from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SendState(OpenStrEnum):
    """State of a send. INITIALISED, PENDING, PENDING_CHALLENGE, APPROVED and SCHEDULED are on the way;
    COMPLETED, REJECTED, FAILED, INVALID, RETURNED and CANCELLED end it. UNDEFINED occurs in webhooks only.
    """

    INVALID = "INVALID"
    INITIALISED = "INITIALISED"
    COMPLETED = "COMPLETED"
    REJECTED = "REJECTED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    APPROVED = "APPROVED"
    RETURNED = "RETURNED"
    SCHEDULED = "SCHEDULED"
    CANCELLED = "CANCELLED"
    UNDEFINED = "UNDEFINED"
