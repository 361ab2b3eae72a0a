from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class OriginatorType(OpenStrEnum):
    """Whether a person or a business pays."""

    INDIVIDUAL = "INDIVIDUAL"
    """Whether a person or a business pays."""
    BUSINESS = "BUSINESS"
    """Whether a person or a business pays."""
