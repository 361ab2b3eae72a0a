from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CorrespondentBankingOwtState(OpenStrEnum):
    """State of a correspondent bank transfer. COMPLETED, REJECTED, FAILED, INVALID, CANCELLED and RETURNED end
    it, though a completed transfer may still be RETURNED; PENDING_CHALLENGE waits for strong authentication,
    PENDING_CONFIRMATION for the payer to confirm the payee, SCHEDULED for its time.
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
