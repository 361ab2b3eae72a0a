from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class AccountType(OpenStrEnum):
    """Kind of bank account: BUSINESS or PERSONAL."""

    BUSINESS = "BUSINESS"
    PERSONAL = "PERSONAL"
