from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardBrand(OpenStrEnum):
    """Card network: MASTERCARD or VISA."""

    MASTERCARD = "MASTERCARD"
    VISA = "VISA"
