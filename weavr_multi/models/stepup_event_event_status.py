from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class StepupEventEventStatus(OpenStrEnum):
    """Outcome of a challenge: VERIFIED, DECLINED or EXPIRED, all final."""

    VERIFIED = "VERIFIED"
    DECLINED = "DECLINED"
    EXPIRED = "EXPIRED"
