from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class LinkedAccountVerificationRunState(OpenStrEnum):
    """State of a verification run: PENDING, then VERIFIED or REJECTED, both final."""

    PENDING = "PENDING"
    """State of a verification run: PENDING, then VERIFIED or REJECTED, both final."""
    VERIFIED = "VERIFIED"
    """State of a verification run: PENDING, then VERIFIED or REJECTED, both final."""
    REJECTED = "REJECTED"
    """State of a verification run: PENDING, then VERIFIED or REJECTED, both final."""
