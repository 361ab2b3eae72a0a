from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class FeeSpecType(OpenStrEnum):
    """How a fee is worked out: FLAT, PERCENTAGE, the sum (PLUS), the higher (MAX) or the lower (MIN) of both."""

    FLAT = "FLAT"
    PERCENTAGE = "PERCENTAGE"
    PLUS = "PLUS"
    MAX = "MAX"
    MIN = "MIN"
