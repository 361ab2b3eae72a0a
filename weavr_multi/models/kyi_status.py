from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class KyiStatus(OpenStrEnum):
    """Status of due diligence on a customer. APPROVED and REJECTED are outcomes, the others are steps on the
    way; UNDEFINED occurs in webhooks only.
    """

    NOT_STARTED = "NOT_STARTED"
    """Status of due diligence on a customer. APPROVED and REJECTED are outcomes, the others are steps on the
    way; UNDEFINED occurs in webhooks only.
    """
    INITIATED = "INITIATED"
    """Status of due diligence on a customer. APPROVED and REJECTED are outcomes, the others are steps on the
    way; UNDEFINED occurs in webhooks only.
    """
    PENDING_REVIEW = "PENDING_REVIEW"
    """Status of due diligence on a customer. APPROVED and REJECTED are outcomes, the others are steps on the
    way; UNDEFINED occurs in webhooks only.
    """
    APPROVED = "APPROVED"
    """APPROVED and REJECTED are outcomes, the others are steps on the way."""
    REJECTED = "REJECTED"
    """APPROVED and REJECTED are outcomes, the others are steps on the way."""
    UNDEFINED = "UNDEFINED"
    """UNDEFINED occurs in webhooks only."""
