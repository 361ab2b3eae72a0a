from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SortOrder(OpenStrEnum):
    """Direction of a list, `ASC` for the oldest first."""

    ASC = "ASC"
    DESC = "DESC"
