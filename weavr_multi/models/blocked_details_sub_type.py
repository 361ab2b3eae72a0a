from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BlockedDetailsSubType(OpenStrEnum):
    """Finer cause of a block: frozen, reported lost, single spend used up, or waiting for approval."""

    FREEZE = "FREEZE"
    """Finer cause of a block: frozen, reported lost, single spend used up, or waiting for approval."""
    LOST = "LOST"
    """Finer cause of a block: frozen, reported lost, single spend used up, or waiting for approval."""
    SINGLE_SPEND = "SINGLE_SPEND"
    """Finer cause of a block: frozen, reported lost, single spend used up, or waiting for approval."""
    PENDING_APPROVAL = "PENDING_APPROVAL"
    """Finer cause of a block: frozen, reported lost, single spend used up, or waiting for approval."""
