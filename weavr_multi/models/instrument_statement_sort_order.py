from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class InstrumentStatementSortOrder(OpenStrEnum):
    """Order of statement entries by time: ASC oldest first, DESC newest first."""

    ASC = "ASC"
    """Order of statement entries by time: ASC oldest first, DESC newest first."""
    DESC = "DESC"
    """Order of statement entries by time: ASC oldest first, DESC newest first."""
