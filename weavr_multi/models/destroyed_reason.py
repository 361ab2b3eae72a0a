from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class DestroyedReason(OpenStrEnum):
    """Why an instrument was destroyed."""

    SYSTEM = "SYSTEM"
    """Why an instrument was destroyed."""
    USER = "USER"
    """Why an instrument was destroyed."""
    LOST = "LOST"
    """Why an instrument was destroyed."""
    STOLEN = "STOLEN"
    """Why an instrument was destroyed."""
    EXPIRED = "EXPIRED"
    """Why an instrument was destroyed."""
    COMPROMISED = "COMPROMISED"
    """Why an instrument was destroyed."""
    SINGLE_SPEND = "SINGLE_SPEND"
    """Why an instrument was destroyed."""
