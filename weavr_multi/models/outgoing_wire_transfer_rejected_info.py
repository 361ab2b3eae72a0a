from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class OutgoingWireTransferRejectedInfo(OpenStrEnum):
    """Who rejected an outgoing wire transfer: SYSTEM or USER."""

    SYSTEM = "SYSTEM"
    USER = "USER"
