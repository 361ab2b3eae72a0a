from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BeneficiaryBatchEventType(OpenStrEnum):
    """State of a beneficiary batch that a webhook reports; FAILED and CHALLENGE_FAILED are final,
    CHALLENGE_COMPLETED means the user approved.
    """

    INITIALISED = "INITIALISED"
    """State of a beneficiary batch that a webhook reports; FAILED and CHALLENGE_FAILED are final,
    CHALLENGE_COMPLETED means the user approved.
    """
    FAILED = "FAILED"
    """FAILED and CHALLENGE_FAILED are final, CHALLENGE_COMPLETED means the user approved."""
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    """State of a beneficiary batch that a webhook reports; FAILED and CHALLENGE_FAILED are final,
    CHALLENGE_COMPLETED means the user approved.
    """
    CHALLENGE_FAILED = "CHALLENGE_FAILED"
    """FAILED and CHALLENGE_FAILED are final, CHALLENGE_COMPLETED means the user approved."""
    CHALLENGE_COMPLETED = "CHALLENGE_COMPLETED"
    """FAILED and CHALLENGE_FAILED are final, CHALLENGE_COMPLETED means the user approved."""
