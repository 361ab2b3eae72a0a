from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class KycLevel(OpenStrEnum):
    """Depth of a consumer's due diligence; level 2 goes further than level 1. Deprecated."""

    KYC_LEVEL_1 = "KYC_LEVEL_1"
    """Depth of a consumer's due diligence; level 2 goes further than level 1. Deprecated."""
    KYC_LEVEL_2 = "KYC_LEVEL_2"
    """Depth of a consumer's due diligence; level 2 goes further than level 1. Deprecated."""
