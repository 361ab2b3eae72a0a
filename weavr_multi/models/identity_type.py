from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class IdentityType(OpenStrEnum):
    """CONSUMER or CORPORATE."""

    CONSUMER = "CONSUMER"
    CORPORATE = "CORPORATE"
