from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SEPAVerificationOfPayeeResultMatch(OpenStrEnum):
    """MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""

    MATCH = "MATCH"
    """MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""
    NO_MATCH = "NO_MATCH"
    """MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""
    CLOSE_MATCH = "CLOSE_MATCH"
    """MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""
    NOT_POSSIBLE = "NOT_POSSIBLE"
    """MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""
