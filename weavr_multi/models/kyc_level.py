from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class KycLevel(OpenStrEnum):
    """Depth of a consumer's due diligence; level 2 goes further than level 1. Deprecated."""

    KYC_LEVEL_1 = "KYC_LEVEL_1"
    KYC_LEVEL_2 = "KYC_LEVEL_2"
