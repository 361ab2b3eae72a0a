from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ActionDoneBy(OpenStrEnum):
    """Who changed an identity or user: INNOVATOR is the integrator, ADMIN an administrator of the service."""

    UNDEFINED = "UNDEFINED"
    ADMIN = "ADMIN"
    INNOVATOR = "INNOVATOR"
