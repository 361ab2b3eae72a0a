from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardPaymentAuthForwardingDecisionOutcome(OpenStrEnum):
    """Decision on a forwarded authorisation: APPROVE or DECLINE."""

    APPROVE = "APPROVE"
    """Decision on a forwarded authorisation: APPROVE or DECLINE."""
    DECLINE = "DECLINE"
    """Decision on a forwarded authorisation: APPROVE or DECLINE."""
