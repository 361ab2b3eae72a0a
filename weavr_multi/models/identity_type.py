from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class IdentityType(OpenStrEnum):
    """CONSUMER or CORPORATE."""

    CONSUMER = "CONSUMER"
    """CONSUMER or CORPORATE."""
    CORPORATE = "CORPORATE"
    """CONSUMER or CORPORATE."""
