from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SimulatedVerificationResult(OpenStrEnum):
    """Outcome to give to verification steps: COMPLETED or REJECTED."""

    COMPLETED = "COMPLETED"
    REJECTED = "REJECTED"
