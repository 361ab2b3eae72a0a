from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BlockedDetailsSubType(OpenStrEnum):
    """Finer cause of a block: frozen, reported lost, single spend used up, or waiting for approval."""

    FREEZE = "FREEZE"
    LOST = "LOST"
    SINGLE_SPEND = "SINGLE_SPEND"
    PENDING_APPROVAL = "PENDING_APPROVAL"
