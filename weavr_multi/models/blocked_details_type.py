from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BlockedDetailsType(OpenStrEnum):
    """Who or what blocks an instrument: its user, an administrator, the account, or a velocity check."""

    VELOCITY = "VELOCITY"
    USER = "USER"
    ACCOUNT = "ACCOUNT"
    ADMIN = "ADMIN"
