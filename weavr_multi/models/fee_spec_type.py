from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class FeeSpecType(OpenStrEnum):
    """How a fee is worked out: FLAT, PERCENTAGE, the sum (PLUS), the higher (MAX) or the lower (MIN) of both."""

    FLAT = "FLAT"
    """How a fee is worked out: FLAT, PERCENTAGE, the sum (PLUS), the higher (MAX) or the lower (MIN) of both."""
    PERCENTAGE = "PERCENTAGE"
    """How a fee is worked out: FLAT, PERCENTAGE, the sum (PLUS), the higher (MAX) or the lower (MIN) of both."""
    PLUS = "PLUS"
    """How a fee is worked out: FLAT, PERCENTAGE, the sum (PLUS), the higher (MAX) or the lower (MIN) of both."""
    MAX = "MAX"
    """How a fee is worked out: FLAT, PERCENTAGE, the sum (PLUS), the higher (MAX) or the lower (MIN) of both."""
    MIN = "MIN"
    """How a fee is worked out: FLAT, PERCENTAGE, the sum (PLUS), the higher (MAX) or the lower (MIN) of both."""
