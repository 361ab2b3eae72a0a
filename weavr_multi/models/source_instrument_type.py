from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SourceInstrumentType(OpenStrEnum):
    """Kind of instrument that can pay: only managed_accounts."""

    MANAGED_ACCOUNTS = "managed_accounts"
    """Kind of instrument that can pay: only managed_accounts."""
