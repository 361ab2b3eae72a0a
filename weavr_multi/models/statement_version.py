from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class StatementVersion(OpenStrEnum):
    """The form of a statement that is asked for."""

    LATEST = "LATEST"
    """The form of a statement that is asked for."""
