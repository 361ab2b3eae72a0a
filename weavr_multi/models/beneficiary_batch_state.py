from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BeneficiaryBatchState(OpenStrEnum):
    """State of a beneficiary batch. PENDING_CHALLENGE waits for strong authentication; FAILED, CHALLENGE_FAILED
    and COMPLETED are final, CHALLENGE_COMPLETED means the user approved.
    """

    INITIALISED = "INITIALISED"
    FAILED = "FAILED"
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    CHALLENGE_FAILED = "CHALLENGE_FAILED"
    CHALLENGE_COMPLETED = "CHALLENGE_COMPLETED"
    COMPLETED = "COMPLETED"
