from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class LinkedAccountVerificationStepStatus(OpenStrEnum):
    """Status of a verification step. PENDING_USER waits for the user, PENDING_REVIEW for a reviewer,
    PENDING_EXECUTION for the service; COMPLETED and REJECTED are final.
    """

    PENDING_USER = "PENDING_USER"
    """PENDING_USER waits for the user, PENDING_REVIEW for a reviewer, PENDING_EXECUTION for the service."""
    PENDING_REVIEW = "PENDING_REVIEW"
    """PENDING_USER waits for the user, PENDING_REVIEW for a reviewer, PENDING_EXECUTION for the service."""
    PENDING_EXECUTION = "PENDING_EXECUTION"
    """PENDING_USER waits for the user, PENDING_REVIEW for a reviewer, PENDING_EXECUTION for the service."""
    REJECTED = "REJECTED"
    """COMPLETED and REJECTED are final."""
    COMPLETED = "COMPLETED"
    """COMPLETED and REJECTED are final."""
