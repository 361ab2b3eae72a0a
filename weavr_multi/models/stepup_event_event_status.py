from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class StepupEventEventStatus(OpenStrEnum):
    """Outcome of a challenge: VERIFIED, DECLINED or EXPIRED, all final."""

    VERIFIED = "VERIFIED"
    """Outcome of a challenge: VERIFIED, DECLINED or EXPIRED, all final."""
    DECLINED = "DECLINED"
    """Outcome of a challenge: VERIFIED, DECLINED or EXPIRED, all final."""
    EXPIRED = "EXPIRED"
    """Outcome of a challenge: VERIFIED, DECLINED or EXPIRED, all final."""
