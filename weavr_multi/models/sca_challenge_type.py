from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SCAChallengeType(OpenStrEnum):
    """Kind of authentication factor: one-time code, push to an app, or biometric in the integrator's app."""

    OTP = "OTP"
    PUSH = "PUSH"
    BIOMETRIC = "BIOMETRIC"
