from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SCAPushChannel(OpenStrEnum):
    """App that receives a push challenge: AUTHY, or BIOMETRIC for the integrator's own app."""

    AUTHY = "AUTHY"
    """App that receives a push challenge: AUTHY, or BIOMETRIC for the integrator's own app."""
    BIOMETRIC = "BIOMETRIC"
    """App that receives a push challenge: AUTHY, or BIOMETRIC for the integrator's own app."""
