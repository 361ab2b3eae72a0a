from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class PaymentNetwork(OpenStrEnum):
    """Payment network the transfer arrived by."""

    SEPA = "SEPA"
    """Payment network the transfer arrived by."""
    FASTER_PAYMENTS = "FASTER_PAYMENTS"
    """Payment network the transfer arrived by."""
    SWIFT = "SWIFT"
    """Payment network the transfer arrived by."""
    RIX = "RIX"
    """Payment network the transfer arrived by."""
    BACS = "BACS"
    """Payment network the transfer arrived by."""
    CHAPS = "CHAPS"
    """Payment network the transfer arrived by."""
    TARGET = "TARGET"
    """Payment network the transfer arrived by."""
