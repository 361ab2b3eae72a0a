from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SimulateVerifyChallengeCode(OpenStrEnum):
    """Whether a simulated reaction to a challenge was applied (COMPLETED) or refused (DENIED)."""

    COMPLETED = "COMPLETED"
    DENIED = "DENIED"
