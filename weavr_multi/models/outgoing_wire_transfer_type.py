from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class OutgoingWireTransferType(OpenStrEnum):
    """Payment network of an outgoing wire transfer."""

    SEPA = "SEPA"
    FASTER_PAYMENTS = "FASTER_PAYMENTS"
    SWIFT = "SWIFT"
    RIX = "RIX"
