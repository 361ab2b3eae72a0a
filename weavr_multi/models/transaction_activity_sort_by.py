from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransactionActivitySortBy(OpenStrEnum):
    """Timestamp by which a transaction list is sorted."""

    CREATION_TIMESTAMP = "creationTimestamp"
    LAST_UPDATED_TIMESTAMP = "lastUpdatedTimestamp"
