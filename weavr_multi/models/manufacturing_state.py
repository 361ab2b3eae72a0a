from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ManufacturingState(OpenStrEnum):
    """Progress of a physical card: REQUESTED, SENT_FOR_FULFILLMENT, DISPATCHED, then DELIVERED, which is final."""

    REQUESTED = "REQUESTED"
    SENT_FOR_FULFILLMENT = "SENT_FOR_FULFILLMENT"
    DISPATCHED = "DISPATCHED"
    DELIVERED = "DELIVERED"
