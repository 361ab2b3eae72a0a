from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class OwnerType(OpenStrEnum):
    """consumers or corporates."""

    CONSUMERS = "consumers"
    """consumers or corporates."""
    CORPORATES = "corporates"
    """consumers or corporates."""
