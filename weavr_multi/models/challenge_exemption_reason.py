from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ChallengeExemptionReason(OpenStrEnum):
    """Why no strong authentication was needed: LOW_VALUE or TRUSTED_BENEFICIARY. Webhooks also know NO_EXEMPTION
    and NOT_ENABLED.
    """

    LOW_VALUE = "LOW_VALUE"
    """Why no strong authentication was needed: LOW_VALUE or TRUSTED_BENEFICIARY."""
    TRUSTED_BENEFICIARY = "TRUSTED_BENEFICIARY"
    """Why no strong authentication was needed: LOW_VALUE or TRUSTED_BENEFICIARY."""
    NO_EXEMPTION = "NO_EXEMPTION"
    """Webhooks also know NO_EXEMPTION and NOT_ENABLED."""
    NOT_ENABLED = "NOT_ENABLED"
    """Webhooks also know NO_EXEMPTION and NOT_ENABLED."""
