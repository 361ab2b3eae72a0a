from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class IdentityDeactivatedReasonCode(OpenStrEnum):
    """Reason for deactivating an identity or user."""

    UNDEFINED_REASON = "UNDEFINED_REASON"
    ACCOUNT_REVIEW = "ACCOUNT_REVIEW"
    ACCOUNT_SECURITY = "ACCOUNT_SECURITY"
    TEMPORARY = "TEMPORARY"
    ACCOUNT_CLOSURE = "ACCOUNT_CLOSURE"
    ACCOUNT_ABANDONED = "ACCOUNT_ABANDONED"
