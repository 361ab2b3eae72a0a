from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SCAPushChannel(OpenStrEnum):
    """App that receives a push challenge: AUTHY, or BIOMETRIC for the integrator's own app."""

    AUTHY = "AUTHY"
    BIOMETRIC = "BIOMETRIC"
