from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class OutgoingWireTransferType(OpenStrEnum):
    """Payment network of an outgoing wire transfer."""

    SEPA = "SEPA"
    """Payment network of an outgoing wire transfer."""
    FASTER_PAYMENTS = "FASTER_PAYMENTS"
    """Payment network of an outgoing wire transfer."""
    SWIFT = "SWIFT"
    """Payment network of an outgoing wire transfer."""
    RIX = "RIX"
    """Payment network of an outgoing wire transfer."""
