from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ManufacturingState(OpenStrEnum):
    """Progress of a physical card: REQUESTED, SENT_FOR_FULFILLMENT, DISPATCHED, then DELIVERED, which is final."""

    REQUESTED = "REQUESTED"
    """Progress of a physical card: REQUESTED, SENT_FOR_FULFILLMENT, DISPATCHED, then DELIVERED, which is final."""
    SENT_FOR_FULFILLMENT = "SENT_FOR_FULFILLMENT"
    """Progress of a physical card: REQUESTED, SENT_FOR_FULFILLMENT, DISPATCHED, then DELIVERED, which is final."""
    DISPATCHED = "DISPATCHED"
    """Progress of a physical card: REQUESTED, SENT_FOR_FULFILLMENT, DISPATCHED, then DELIVERED, which is final."""
    DELIVERED = "DELIVERED"
    """Progress of a physical card: REQUESTED, SENT_FOR_FULFILLMENT, DISPATCHED, then DELIVERED, which is final."""
