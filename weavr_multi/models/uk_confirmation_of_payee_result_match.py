from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class UKConfirmationOfPayeeResultMatch(OpenStrEnum):
    """EXACT_MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""

    EXACT_MATCH = "EXACT_MATCH"
    """EXACT_MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""
    CLOSE_MATCH = "CLOSE_MATCH"
    """EXACT_MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""
    NO_MATCH = "NO_MATCH"
    """EXACT_MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""
    NOT_POSSIBLE = "NOT_POSSIBLE"
    """EXACT_MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""
