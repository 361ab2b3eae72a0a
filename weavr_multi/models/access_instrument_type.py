from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class AccessInstrumentType(OpenStrEnum):
    """Means of access a statement can be filtered by: managed_cards or ibans."""

    MANAGED_CARDS = "managed_cards"
    """Means of access a statement can be filtered by: managed_cards or ibans."""
    IBANS = "ibans"
    """Means of access a statement can be filtered by: managed_cards or ibans."""
