from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardPaymentRefundEventSubtype(OpenStrEnum):
    """Finer kind within the type."""

    PURCHASE_REFUNDS = "purchase_refunds"
    PURCHASE_REFUND_REVERSALS = "purchase_refund_reversals"
