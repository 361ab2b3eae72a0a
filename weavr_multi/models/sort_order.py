from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SortOrder(OpenStrEnum):
    """Direction of a list, `ASC` for the oldest first."""

    ASC = "ASC"
    """Direction of a list, `ASC` for the oldest first."""
    DESC = "DESC"
    """Direction of a list, `ASC` for the oldest first."""
