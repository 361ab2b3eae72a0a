from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BeneficiaryState(OpenStrEnum):
    """State of a beneficiary. INITIALISED and PENDING_CHALLENGE are on the way, ACTIVE can be paid; INVALID,
    CHALLENGE_FAILED and REMOVED are final.
    """

    INITIALISED = "INITIALISED"
    """INITIALISED and PENDING_CHALLENGE are on the way, ACTIVE can be paid."""
    INVALID = "INVALID"
    """INVALID, CHALLENGE_FAILED and REMOVED are final."""
    PENDING_CHALLENGE = "PENDING_CHALLENGE"
    """INITIALISED and PENDING_CHALLENGE are on the way, ACTIVE can be paid."""
    CHALLENGE_FAILED = "CHALLENGE_FAILED"
    """INVALID, CHALLENGE_FAILED and REMOVED are final."""
    ACTIVE = "ACTIVE"
    """INITIALISED and PENDING_CHALLENGE are on the way, ACTIVE can be paid."""
    REMOVED = "REMOVED"
    """INVALID, CHALLENGE_FAILED and REMOVED are final."""
