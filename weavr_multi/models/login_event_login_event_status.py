from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class LoginEventLoginEventStatus(OpenStrEnum):
    """Outcome of a login challenge: VERIFIED, DECLINED or EXPIRED, all final."""

    VERIFIED = "VERIFIED"
    DECLINED = "DECLINED"
    EXPIRED = "EXPIRED"
