from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class DestroyType(OpenStrEnum):
    """Who or what caused an instrument to be destroyed."""

    USER = "USER"
    ADMIN = "ADMIN"
    SYSTEM = "SYSTEM"
    LOST = "LOST"
    STOLEN = "STOLEN"
    SINGLE_SPEND = "SINGLE_SPEND"
    ACCOUNT_REJECTED = "ACCOUNT_REJECTED"
    EXPIRED = "EXPIRED"
    COMPROMISED = "COMPROMISED"
