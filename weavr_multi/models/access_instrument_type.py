from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class AccessInstrumentType(OpenStrEnum):
    """Means of access a statement can be filtered by: managed_cards or ibans."""

    MANAGED_CARDS = "managed_cards"
    IBANS = "ibans"
