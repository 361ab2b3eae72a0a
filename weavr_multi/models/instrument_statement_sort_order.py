from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class InstrumentStatementSortOrder(OpenStrEnum):
    """Order of statement entries by time: ASC oldest first, DESC newest first."""

    ASC = "ASC"
    DESC = "DESC"
