from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SimulateVerifyChallengeCode(OpenStrEnum):
    """Whether a simulated reaction to a challenge was applied (COMPLETED) or refused (DENIED)."""

    COMPLETED = "COMPLETED"
    """Whether a simulated reaction to a challenge was applied (COMPLETED) or refused (DENIED)."""
    DENIED = "DENIED"
    """Whether a simulated reaction to a challenge was applied (COMPLETED) or refused (DENIED)."""
