from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class RetailQualifier(OpenStrEnum):
    """Whether the corporate counts as a retail customer: RETAIL, NON_RETAIL or UNKNOWN."""

    RETAIL = "RETAIL"
    """Whether the corporate counts as a retail customer: RETAIL, NON_RETAIL or UNKNOWN."""
    NON_RETAIL = "NON_RETAIL"
    """Whether the corporate counts as a retail customer: RETAIL, NON_RETAIL or UNKNOWN."""
    UNKNOWN = "UNKNOWN"
    """Whether the corporate counts as a retail customer: RETAIL, NON_RETAIL or UNKNOWN."""
