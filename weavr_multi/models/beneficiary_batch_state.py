from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BeneficiaryBatchState(OpenStrEnum):
    """State of a beneficiary batch. PENDING_CHALLENGE waits for strong authentication; FAILED, CHALLENGE_FAILED
    and COMPLETED are final, CHALLENGE_COMPLETED means the user approved.
    """

    INITIALISED = "INITIALISED"
    """State of a beneficiary batch. PENDING_CHALLENGE waits for strong authentication; FAILED, CHALLENGE_FAILED
    and COMPLETED are final, CHALLENGE_COMPLETED means the user approved.
    """
    FAILED = "FAILED"
    """FAILED, CHALLENGE_FAILED and COMPLETED are final, CHALLENGE_COMPLETED means the user approved."""
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    """PENDING_CHALLENGE waits for strong authentication."""
    CHALLENGE_FAILED = "CHALLENGE_FAILED"
    """FAILED, CHALLENGE_FAILED and COMPLETED are final, CHALLENGE_COMPLETED means the user approved."""
    CHALLENGE_COMPLETED = "CHALLENGE_COMPLETED"
    """FAILED, CHALLENGE_FAILED and COMPLETED are final, CHALLENGE_COMPLETED means the user approved."""
    COMPLETED = "COMPLETED"
    """FAILED, CHALLENGE_FAILED and COMPLETED are final, CHALLENGE_COMPLETED means the user approved."""
