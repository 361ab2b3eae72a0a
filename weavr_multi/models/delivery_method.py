from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class DeliveryMethod(OpenStrEnum):
    """How a physical card is shipped."""

    STANDARD_DELIVERY = "STANDARD_DELIVERY"
    REGISTERED_MAIL = "REGISTERED_MAIL"
    COURIER = "COURIER"
    FIRST_CLASS_MAIL = "FIRST_CLASS_MAIL"
