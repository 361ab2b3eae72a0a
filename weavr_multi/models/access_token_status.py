from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class AccessTokenStatus(OpenStrEnum):
    """STEPPED_UP when strong authentication has already taken place in this session, otherwise STANDARD."""

    STANDARD = "STANDARD"
    """STEPPED_UP when strong authentication has already taken place in this session, otherwise STANDARD."""
    STEPPED_UP = "STEPPED_UP"
    """STEPPED_UP when strong authentication has already taken place in this session, otherwise STANDARD."""
