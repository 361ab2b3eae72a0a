from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class AuthorisationResult(OpenStrEnum):
    """The integrator's decision: APPROVED lets the transfer in, DENIED turns it away."""

    APPROVED = "APPROVED"
    DENIED = "DENIED"
