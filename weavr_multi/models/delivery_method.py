from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class DeliveryMethod(OpenStrEnum):
    """How a physical card is shipped."""

    STANDARD_DELIVERY = "STANDARD_DELIVERY"
    """How a physical card is shipped."""
    REGISTERED_MAIL = "REGISTERED_MAIL"
    """How a physical card is shipped."""
    COURIER = "COURIER"
    """How a physical card is shipped."""
    FIRST_CLASS_MAIL = "FIRST_CLASS_MAIL"
    """How a physical card is shipped."""
