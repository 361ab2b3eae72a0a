from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class AuthorisationCategory(OpenStrEnum):
    """PRE_AUTH for a provisional amount that may still change, FINAL_AUTH for a definite one."""

    PRE_AUTH = "PRE_AUTH"
    """PRE_AUTH for a provisional amount that may still change, FINAL_AUTH for a definite one."""
    FINAL_AUTH = "FINAL_AUTH"
    """PRE_AUTH for a provisional amount that may still change, FINAL_AUTH for a definite one."""
