from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SimulatedVerificationResult(OpenStrEnum):
    """Outcome to give to verification steps: COMPLETED or REJECTED."""

    COMPLETED = "COMPLETED"
    """Outcome to give to verification steps: COMPLETED or REJECTED."""
    REJECTED = "REJECTED"
    """Outcome to give to verification steps: COMPLETED or REJECTED."""
