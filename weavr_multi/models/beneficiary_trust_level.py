from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BeneficiaryTrustLevel(OpenStrEnum):
    """Trust placed in a beneficiary; only TRUSTED exists."""

    TRUSTED = "TRUSTED"
    """only TRUSTED exists."""
