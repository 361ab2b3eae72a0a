from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class LinkedAccountSimulatedState(OpenStrEnum):
    """Outcome to give to a verification run: VERIFIED or REJECTED."""

    VERIFIED = "VERIFIED"
    REJECTED = "REJECTED"
