from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class IncomingWireTransferAuthorisationRequestDestinationInstrumentType(OpenStrEnum):
    """Kind of the receiving instrument: always `managed_accounts`."""

    MANAGED_ACCOUNTS = "managed_accounts"
    """Kind of the receiving instrument: always `managed_accounts`."""
