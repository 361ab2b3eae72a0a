from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ChargeFeeEventType(OpenStrEnum):
    """What happened to a fee: COMPLETED when it is booked."""

    UNDEFINED = "UNDEFINED"
    COMPLETED = "COMPLETED"
