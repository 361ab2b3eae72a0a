from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class InstrumentType(OpenStrEnum):
    """Kind of instrument: managed_accounts or managed_cards."""

    MANAGED_CARDS = "managed_cards"
    MANAGED_ACCOUNTS = "managed_accounts"
