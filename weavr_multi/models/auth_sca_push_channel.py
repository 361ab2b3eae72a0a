from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class AuthSCAPushChannel(OpenStrEnum):
    """App that can receive a push challenge here: only AUTHY."""

    AUTHY = "AUTHY"
