from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CorrespondentBankingOwtState(OpenStrEnum):
    """State of a correspondent bank transfer. COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end
    it, though a completed transfer may still be RETURNED; PENDING_CHALLENGE waits for strong authentication,
    PENDING_CONFIRMATION for the payer to confirm the payee, SCHEDULED for its time.
    """

    INVALID = "INVALID"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it, though a completed transfer may still
    be RETURNED.
    """
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    """PENDING_CHALLENGE waits for strong authentication, PENDING_CONFIRMATION for the payer to confirm the
    payee, SCHEDULED for its time.
    """
    SUBMITTED = "SUBMITTED"
    """State of a correspondent bank transfer. COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end
    it, though a completed transfer may still be RETURNED; PENDING_CHALLENGE waits for strong authentication,
    PENDING_CONFIRMATION for the payer to confirm the payee, SCHEDULED for its time.
    """
    REJECTED = "REJECTED"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it, though a completed transfer may still
    be RETURNED.
    """
    APPROVED = "APPROVED"
    """State of a correspondent bank transfer. COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end
    it, though a completed transfer may still be RETURNED; PENDING_CHALLENGE waits for strong authentication,
    PENDING_CONFIRMATION for the payer to confirm the payee, SCHEDULED for its time.
    """
    FAILED = "FAILED"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it, though a completed transfer may still
    be RETURNED.
    """
    COMPLETED = "COMPLETED"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it, though a completed transfer may still
    be RETURNED.
    """
    RETURNED = "RETURNED"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it, though a completed transfer may still
    be RETURNED.
    """
    SCHEDULED = "SCHEDULED"
    """PENDING_CHALLENGE waits for strong authentication, PENDING_CONFIRMATION for the payer to confirm the
    payee, SCHEDULED for its time.
    """
    CANCELLED = "CANCELLED"
    """COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end it, though a completed transfer may still
    be RETURNED.
    """
    PENDING_CONFIRMATION = "PENDING_CONFIRMATION"
    """PENDING_CHALLENGE waits for strong authentication, PENDING_CONFIRMATION for the payer to confirm the
    payee, SCHEDULED for its time.
    """
