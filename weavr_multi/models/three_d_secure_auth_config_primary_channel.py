from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ThreeDSecureAuthConfigPrimaryChannel(OpenStrEnum):
    """Channel used first to confirm an online payment: OTP_SMS, BIOMETRICS or TWILIO_AUTHY."""

    OTP_SMS = "OTP_SMS"
    BIOMETRICS = "BIOMETRICS"
    TWILIO_AUTHY = "TWILIO_AUTHY"
