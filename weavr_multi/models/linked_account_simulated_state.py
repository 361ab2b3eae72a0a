from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class LinkedAccountSimulatedState(OpenStrEnum):
    """Outcome to give to a verification run: VERIFIED or REJECTED."""

    VERIFIED = "VERIFIED"
    """Outcome to give to a verification run: VERIFIED or REJECTED."""
    REJECTED = "REJECTED"
    """Outcome to give to a verification run: VERIFIED or REJECTED."""
