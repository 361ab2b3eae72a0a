from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class OutgoingWireTransferState(OpenStrEnum):
    """State of an outgoing wire transfer. PENDING_CHALLENGE, PENDING_CONFIRMATION and SCHEDULED wait, SUBMITTED
    and APPROVED are in hand; COMPLETED, REJECTED, FAILED, INVALID and CANCELLED end it, and RETURNED means
    the money came back.
    """

    INVALID = "INVALID"
    """COMPLETED, REJECTED, FAILED, INVALID and CANCELLED end it, and RETURNED means the money came back."""
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    """PENDING_CHALLENGE, PENDING_CONFIRMATION and SCHEDULED wait, SUBMITTED and APPROVED are in hand."""
    SUBMITTED = "SUBMITTED"
    """PENDING_CHALLENGE, PENDING_CONFIRMATION and SCHEDULED wait, SUBMITTED and APPROVED are in hand."""
    REJECTED = "REJECTED"
    """COMPLETED, REJECTED, FAILED, INVALID and CANCELLED end it, and RETURNED means the money came back."""
    APPROVED = "APPROVED"
    """PENDING_CHALLENGE, PENDING_CONFIRMATION and SCHEDULED wait, SUBMITTED and APPROVED are in hand."""
    FAILED = "FAILED"
    """COMPLETED, REJECTED, FAILED, INVALID and CANCELLED end it, and RETURNED means the money came back."""
    COMPLETED = "COMPLETED"
    """COMPLETED, REJECTED, FAILED, INVALID and CANCELLED end it, and RETURNED means the money came back."""
    RETURNED = "RETURNED"
    """COMPLETED, REJECTED, FAILED, INVALID and CANCELLED end it, and RETURNED means the money came back."""
    SCHEDULED = "SCHEDULED"
    """PENDING_CHALLENGE, PENDING_CONFIRMATION and SCHEDULED wait, SUBMITTED and APPROVED are in hand."""
    CANCELLED = "CANCELLED"
    """COMPLETED, REJECTED, FAILED, INVALID and CANCELLED end it, and RETURNED means the money came back."""
    PENDING_CONFIRMATION = "PENDING_CONFIRMATION"
    """PENDING_CHALLENGE, PENDING_CONFIRMATION and SCHEDULED wait, SUBMITTED and APPROVED are in hand."""
