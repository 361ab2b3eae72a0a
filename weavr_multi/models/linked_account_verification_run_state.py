from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class LinkedAccountVerificationRunState(OpenStrEnum):
    """State of a verification run: PENDING, then VERIFIED or REJECTED, both final."""

    PENDING = "PENDING"
    VERIFIED = "VERIFIED"
    REJECTED = "REJECTED"
