from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class PaymentNetwork(OpenStrEnum):
    """Payment network the transfer arrived by."""

    SEPA = "SEPA"
    FASTER_PAYMENTS = "FASTER_PAYMENTS"
    SWIFT = "SWIFT"
    RIX = "RIX"
    BACS = "BACS"
    CHAPS = "CHAPS"
    TARGET = "TARGET"
