from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SCAFactorStatus(OpenStrEnum):
    """Status of an authentication factor. PENDING_VERIFICATION becomes ACTIVE once enrolment is confirmed;
    INACTIVE cannot be used.
    """

    PENDING_VERIFICATION = "PENDING_VERIFICATION"
    """PENDING_VERIFICATION becomes ACTIVE once enrolment is confirmed."""
    ACTIVE = "ACTIVE"
    """PENDING_VERIFICATION becomes ACTIVE once enrolment is confirmed."""
    INACTIVE = "INACTIVE"
    """INACTIVE cannot be used."""
