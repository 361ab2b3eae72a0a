from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SCAChallengeType(OpenStrEnum):
    """Kind of authentication factor: one-time code, push to an app, or biometric in the integrator's app."""

    OTP = "OTP"
    """Kind of authentication factor: one-time code, push to an app, or biometric in the integrator's app."""
    PUSH = "PUSH"
    """Kind of authentication factor: one-time code, push to an app, or biometric in the integrator's app."""
    BIOMETRIC = "BIOMETRIC"
    """Kind of authentication factor: one-time code, push to an app, or biometric in the integrator's app."""
