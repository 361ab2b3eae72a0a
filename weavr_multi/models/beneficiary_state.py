from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BeneficiaryState(OpenStrEnum):
    """State of a beneficiary. INITIALISED and PENDING_CHALLENGE are on the way, ACTIVE can be paid; INVALID,
    CHALLENGE_FAILED and REMOVED are final.
    """

    INITIALISED = "INITIALISED"
    INVALID = "INVALID"
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    CHALLENGE_FAILED = "CHALLENGE_FAILED"
    ACTIVE = "ACTIVE"
    REMOVED = "REMOVED"
