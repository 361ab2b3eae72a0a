from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class AccountType(OpenStrEnum):
    """Kind of bank account: BUSINESS or PERSONAL."""

    BUSINESS = "BUSINESS"
    """Kind of bank account: BUSINESS or PERSONAL."""
    PERSONAL = "PERSONAL"
    """Kind of bank account: BUSINESS or PERSONAL."""
