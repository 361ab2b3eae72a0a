from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ThreeDSecureAuthConfigFallbackChannel(OpenStrEnum):
    """Channel used when the primary one cannot be: OTP_SMS."""

    OTP_SMS = "OTP_SMS"
    """Channel used when the primary one cannot be: OTP_SMS."""
