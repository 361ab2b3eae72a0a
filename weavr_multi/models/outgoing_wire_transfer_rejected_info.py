from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class OutgoingWireTransferRejectedInfo(OpenStrEnum):
    """Who rejected an outgoing wire transfer: SYSTEM or USER."""

    SYSTEM = "SYSTEM"
    """Who rejected an outgoing wire transfer: SYSTEM or USER."""
    USER = "USER"
    """Who rejected an outgoing wire transfer: SYSTEM or USER."""
