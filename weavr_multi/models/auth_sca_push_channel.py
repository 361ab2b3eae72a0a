from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class AuthSCAPushChannel(OpenStrEnum):
    """App that can receive a push challenge here: only AUTHY."""

    AUTHY = "AUTHY"
    """App that can receive a push challenge here: only AUTHY."""
