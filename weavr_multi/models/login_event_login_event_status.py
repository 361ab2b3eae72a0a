from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class LoginEventLoginEventStatus(OpenStrEnum):
    """Outcome of a login challenge: VERIFIED, DECLINED or EXPIRED, all final."""

    VERIFIED = "VERIFIED"
    """Outcome of a login challenge: VERIFIED, DECLINED or EXPIRED, all final."""
    DECLINED = "DECLINED"
    """Outcome of a login challenge: VERIFIED, DECLINED or EXPIRED, all final."""
    EXPIRED = "EXPIRED"
    """Outcome of a login challenge: VERIFIED, DECLINED or EXPIRED, all final."""
