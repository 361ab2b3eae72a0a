from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class StatementVersion(OpenStrEnum):
    """The form of a statement that is asked for."""

    LATEST = "LATEST"
