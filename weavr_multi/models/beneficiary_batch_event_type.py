from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BeneficiaryBatchEventType(OpenStrEnum):
    """State of a beneficiary batch that a webhook reports; FAILED and CHALLENGE_FAILED are final,
    CHALLENGE_COMPLETED means the user approved.
    """

    INITIALISED = "INITIALISED"
    FAILED = "FAILED"
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    CHALLENGE_FAILED = "CHALLENGE_FAILED"
    CHALLENGE_COMPLETED = "CHALLENGE_COMPLETED"
