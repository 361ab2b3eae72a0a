from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class InstrumentType(OpenStrEnum):
    """Kind of instrument: managed_accounts or managed_cards."""

    MANAGED_CARDS = "managed_cards"
    """Kind of instrument: managed_accounts or managed_cards."""
    MANAGED_ACCOUNTS = "managed_accounts"
    """Kind of instrument: managed_accounts or managed_cards."""
