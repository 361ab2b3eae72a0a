from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class RetailQualifier(OpenStrEnum):
    """Whether the corporate counts as a retail customer: RETAIL, NON_RETAIL or UNKNOWN."""

    RETAIL = "RETAIL"
    NON_RETAIL = "NON_RETAIL"
    UNKNOWN = "UNKNOWN"
