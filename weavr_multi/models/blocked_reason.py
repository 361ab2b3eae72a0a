from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BlockedReason(OpenStrEnum):
    """Why an instrument is blocked: by its user, by the system, reported lost, or its single spend is used up."""

    USER = "USER"
    SYSTEM = "SYSTEM"
    LOST = "LOST"
    SINGLE_SPEND = "SINGLE_SPEND"
