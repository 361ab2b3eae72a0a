from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardBrand(OpenStrEnum):
    """Card network: MASTERCARD or VISA."""

    MASTERCARD = "MASTERCARD"
    """Card network: MASTERCARD or VISA."""
    VISA = "VISA"
    """Card network: MASTERCARD or VISA."""
