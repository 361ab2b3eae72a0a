from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BlockedDetailsType(OpenStrEnum):
    """Who or what blocks an instrument: its user, an administrator, the account, or a velocity check."""

    VELOCITY = "VELOCITY"
    """Who or what blocks an instrument: its user, an administrator, the account, or a velocity check."""
    USER = "USER"
    """Who or what blocks an instrument: its user, an administrator, the account, or a velocity check."""
    ACCOUNT = "ACCOUNT"
    """Who or what blocks an instrument: its user, an administrator, the account, or a velocity check."""
    ADMIN = "ADMIN"
    """Who or what blocks an instrument: its user, an administrator, the account, or a velocity check."""
