from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SCAChannel(OpenStrEnum):
    """Channel of an authentication factor: SMS, AUTHY or BIOMETRIC."""

    SMS = "SMS"
    """Channel of an authentication factor: SMS, AUTHY or BIOMETRIC."""
    AUTHY = "AUTHY"
    """Channel of an authentication factor: SMS, AUTHY or BIOMETRIC."""
    BIOMETRIC = "BIOMETRIC"
    """Channel of an authentication factor: SMS, AUTHY or BIOMETRIC."""
