from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CardPaymentEventResult(OpenStrEnum):
    """Whether an authorisation was APPROVED or DECLINED."""

    APPROVED = "APPROVED"
    DECLINED = "DECLINED"
