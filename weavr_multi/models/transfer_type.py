from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TransferType(OpenStrEnum):
    """Payment network of a transfer, in the simulator and in deposit webhooks."""

    SEPA = "SEPA"
    """Payment network of a transfer, in the simulator and in deposit webhooks."""
    FASTER_PAYMENTS = "FASTER_PAYMENTS"
    """Payment network of a transfer, in the simulator and in deposit webhooks."""
    SWIFT = "SWIFT"
    """Payment network of a transfer, in the simulator and in deposit webhooks."""
    BACS = "BACS"
    """Payment network of a transfer, in the simulator and in deposit webhooks."""
    CHAPS = "CHAPS"
    """Payment network of a transfer, in the simulator and in deposit webhooks."""
    RIX = "RIX"
    """Payment network of a transfer, in the simulator and in deposit webhooks."""
    TARGET = "TARGET"
    """Payment network of a transfer, in the simulator and in deposit webhooks."""
