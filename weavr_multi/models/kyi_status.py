from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class KyiStatus(OpenStrEnum):
    """Status of due diligence on a customer. APPROVED and REJECTED are outcomes, the others are steps on the
    way; UNDEFINED occurs in webhooks only.
    """

    NOT_STARTED = "NOT_STARTED"
    INITIATED = "INITIATED"
    PENDING_REVIEW = "PENDING_REVIEW"
    APPROVED = "APPROVED"
    REJECTED = "REJECTED"
    UNDEFINED = "UNDEFINED"
