from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CardPaymentEventResult(OpenStrEnum):
    """Whether an authorisation was APPROVED or DECLINED."""

    APPROVED = "APPROVED"
    """Whether an authorisation was APPROVED or DECLINED."""
    DECLINED = "DECLINED"
    """Whether an authorisation was APPROVED or DECLINED."""
