from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ManagedCardsReplacementEventType(OpenStrEnum):
    """Whether a virtual or a physical card was replaced."""

    VIRTUAL_REPLACEMENT = "VIRTUAL_REPLACEMENT"
    PHYSICAL_REPLACEMENT = "PHYSICAL_REPLACEMENT"
