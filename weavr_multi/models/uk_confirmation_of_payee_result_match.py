from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class UKConfirmationOfPayeeResultMatch(OpenStrEnum):
    """EXACT_MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""

    EXACT_MATCH = "EXACT_MATCH"
    CLOSE_MATCH = "CLOSE_MATCH"
    NO_MATCH = "NO_MATCH"
    NOT_POSSIBLE = "NOT_POSSIBLE"
