from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SourceInstrumentType(OpenStrEnum):
    """Kind of instrument that can pay: only managed_accounts."""

    MANAGED_ACCOUNTS = "managed_accounts"
