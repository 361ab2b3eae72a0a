from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BlockedReason(OpenStrEnum):
    """Why an instrument is blocked: by its user, by the system, reported lost, or its single spend is used up."""

    USER = "USER"
    """Why an instrument is blocked: by its user, by the system, reported lost, or its single spend is used up."""
    SYSTEM = "SYSTEM"
    """Why an instrument is blocked: by its user, by the system, reported lost, or its single spend is used up."""
    LOST = "LOST"
    """Why an instrument is blocked: by its user, by the system, reported lost, or its single spend is used up."""
    SINGLE_SPEND = "SINGLE_SPEND"
    """Why an instrument is blocked: by its user, by the system, reported lost, or its single spend is used up."""
