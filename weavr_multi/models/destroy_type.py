from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class DestroyType(OpenStrEnum):
    """Who or what caused an instrument to be destroyed."""

    USER = "USER"
    """Who or what caused an instrument to be destroyed."""
    ADMIN = "ADMIN"
    """Who or what caused an instrument to be destroyed."""
    SYSTEM = "SYSTEM"
    """Who or what caused an instrument to be destroyed."""
    LOST = "LOST"
    """Who or what caused an instrument to be destroyed."""
    STOLEN = "STOLEN"
    """Who or what caused an instrument to be destroyed."""
    SINGLE_SPEND = "SINGLE_SPEND"
    """Who or what caused an instrument to be destroyed."""
    ACCOUNT_REJECTED = "ACCOUNT_REJECTED"
    """Who or what caused an instrument to be destroyed."""
    EXPIRED = "EXPIRED"
    """Who or what caused an instrument to be destroyed."""
    COMPROMISED = "COMPROMISED"
    """Who or what caused an instrument to be destroyed."""
