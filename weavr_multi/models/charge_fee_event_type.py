from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ChargeFeeEventType(OpenStrEnum):
    """What happened to a fee: COMPLETED when it is booked."""

    UNDEFINED = "UNDEFINED"
    """What happened to a fee: COMPLETED when it is booked."""
    COMPLETED = "COMPLETED"
    """What happened to a fee: COMPLETED when it is booked."""
