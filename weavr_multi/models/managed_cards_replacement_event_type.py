from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ManagedCardsReplacementEventType(OpenStrEnum):
    """Whether a virtual or a physical card was replaced."""

    VIRTUAL_REPLACEMENT = "VIRTUAL_REPLACEMENT"
    """Whether a virtual or a physical card was replaced."""
    PHYSICAL_REPLACEMENT = "PHYSICAL_REPLACEMENT"
    """Whether a virtual or a physical card was replaced."""
