from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardPaymentAuthForwardingDecisionOutcome(OpenStrEnum):
    """Decision on a forwarded authorisation: APPROVE or DECLINE."""

    APPROVE = "APPROVE"
    DECLINE = "DECLINE"
