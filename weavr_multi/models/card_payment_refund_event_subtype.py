from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardPaymentRefundEventSubtype(OpenStrEnum):
    """Finer kind within the type."""

    PURCHASE_REFUNDS = "purchase_refunds"
    """Finer kind within the type."""
    PURCHASE_REFUND_REVERSALS = "purchase_refund_reversals"
    """Finer kind within the type."""
