from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SCAChannel(OpenStrEnum):
    """Channel of an authentication factor: SMS, AUTHY or BIOMETRIC."""

    SMS = "SMS"
    AUTHY = "AUTHY"
    BIOMETRIC = "BIOMETRIC"
