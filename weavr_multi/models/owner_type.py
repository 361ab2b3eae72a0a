from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class OwnerType(OpenStrEnum):
    """consumers or corporates."""

    CONSUMERS = "consumers"
    CORPORATES = "corporates"
