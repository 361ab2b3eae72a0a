from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ThreeDSecureAuthConfigPrimaryChannel(OpenStrEnum):
    """Channel used first to confirm an online payment: OTP_SMS, BIOMETRICS or TWILIO_AUTHY."""

    OTP_SMS = "OTP_SMS"
    """Channel used first to confirm an online payment: OTP_SMS, BIOMETRICS or TWILIO_AUTHY."""
    BIOMETRICS = "BIOMETRICS"
    """Channel used first to confirm an online payment: OTP_SMS, BIOMETRICS or TWILIO_AUTHY."""
    TWILIO_AUTHY = "TWILIO_AUTHY"
    """Channel used first to confirm an online payment: OTP_SMS, BIOMETRICS or TWILIO_AUTHY."""
