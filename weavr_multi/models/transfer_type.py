from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class TransferType(OpenStrEnum):
    """Payment network of a transfer, in the simulator and in deposit webhooks."""

    SEPA = "SEPA"
    FASTER_PAYMENTS = "FASTER_PAYMENTS"
    SWIFT = "SWIFT"
    BACS = "BACS"
    CHAPS = "CHAPS"
    RIX = "RIX"
    TARGET = "TARGET"
