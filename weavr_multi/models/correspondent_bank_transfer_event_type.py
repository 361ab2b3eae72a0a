from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CorrespondentBankTransferEventType(OpenStrEnum):
    """State of a correspondent bank transfer that a webhook reports; COMPLETED, REJECTED, FAILED, INVALID,
    CANCELLED and RETURNED end it.
    """

    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    """State of a correspondent bank transfer that a webhook reports; COMPLETED, REJECTED, FAILED, INVALID,
    CANCELLED and RETURNED end it.
    """
    SUBMITTED = "SUBMITTED"
    """State of a correspondent bank transfer that a webhook reports; COMPLETED, REJECTED, FAILED, INVALID,
    CANCELLED and RETURNED end it.
    """
    APPROVED = "APPROVED"
    """State of a correspondent bank transfer that a webhook reports; COMPLETED, REJECTED, FAILED, INVALID,
    CANCELLED and RETURNED end it.
    """
    REJECTED = "REJECTED"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it."""
    FAILED = "FAILED"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it."""
    COMPLETED = "COMPLETED"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it."""
    RETURNED = "RETURNED"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it."""
    INVALID = "INVALID"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it."""
    SCHEDULED = "SCHEDULED"
    """State of a correspondent bank transfer that a webhook reports; COMPLETED, REJECTED, FAILED, INVALID,
    CANCELLED and RETURNED end it.
    """
    CANCELLED = "CANCELLED"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it."""
    PENDING_CONFIRMATION = "PENDING_CONFIRMATION"
    """State of a correspondent bank transfer that a webhook reports; COMPLETED, REJECTED, FAILED, INVALID,
    CANCELLED and RETURNED end it.
    """
