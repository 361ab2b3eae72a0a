from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransactionActivitySortBy(OpenStrEnum):
    """Timestamp by which a transaction list is sorted."""

    CREATION_TIMESTAMP = "creationTimestamp"
    """Timestamp by which a transaction list is sorted."""
    LAST_UPDATED_TIMESTAMP = "lastUpdatedTimestamp"
    """Timestamp by which a transaction list is sorted."""
