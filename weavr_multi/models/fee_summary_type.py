from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class FeeSummaryType(OpenStrEnum):
    """Always fees."""

    FEES = "fees"
