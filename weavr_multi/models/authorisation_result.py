from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class AuthorisationResult(OpenStrEnum):
    """The integrator's decision: APPROVED lets the transfer in, DENIED turns it away."""

    APPROVED = "APPROVED"
    """The integrator's decision: APPROVED lets the transfer in, DENIED turns it away."""
    DENIED = "DENIED"
    """The integrator's decision: APPROVED lets the transfer in, DENIED turns it away."""
