from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ActionDoneBy(OpenStrEnum):
    """Who changed an identity or user: INNOVATOR is the integrator, ADMIN an administrator of the service."""

    UNDEFINED = "UNDEFINED"
    """Who changed an identity or user: INNOVATOR is the integrator, ADMIN an administrator of the service."""
    ADMIN = "ADMIN"
    """Who changed an identity or user: INNOVATOR is the integrator, ADMIN an administrator of the service."""
    INNOVATOR = "INNOVATOR"
    """Who changed an identity or user: INNOVATOR is the integrator, ADMIN an administrator of the service."""
