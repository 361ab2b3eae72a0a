from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class FeeSummaryType(OpenStrEnum):
    """Always fees."""

    FEES = "fees"
    """Always fees."""
