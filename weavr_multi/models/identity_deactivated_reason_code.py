from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class IdentityDeactivatedReasonCode(OpenStrEnum):
    """Reason for deactivating an identity or user."""

    UNDEFINED_REASON = "UNDEFINED_REASON"
    """Reason for deactivating an identity or user."""
    ACCOUNT_REVIEW = "ACCOUNT_REVIEW"
    """Reason for deactivating an identity or user."""
    ACCOUNT_SECURITY = "ACCOUNT_SECURITY"
    """Reason for deactivating an identity or user."""
    TEMPORARY = "TEMPORARY"
    """Reason for deactivating an identity or user."""
    ACCOUNT_CLOSURE = "ACCOUNT_CLOSURE"
    """Reason for deactivating an identity or user."""
    ACCOUNT_ABANDONED = "ACCOUNT_ABANDONED"
    """Reason for deactivating an identity or user."""
