from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class OriginatorType(OpenStrEnum):
    """Whether a person or a business pays."""

    INDIVIDUAL = "INDIVIDUAL"
    BUSINESS = "BUSINESS"
