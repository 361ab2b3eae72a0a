from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ExternalAccountType(OpenStrEnum):
    """Kind of external account that can be paid: only linked_accounts."""

    LINKED_ACCOUNTS = "linked_accounts"
    """Kind of external account that can be paid: only linked_accounts."""
