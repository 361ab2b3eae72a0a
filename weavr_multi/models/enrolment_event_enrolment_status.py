from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class EnrolmentEventEnrolmentStatus(OpenStrEnum):
    """Whether a factor became ACTIVE or INACTIVE."""

    ACTIVE = "ACTIVE"
    """Whether a factor became ACTIVE or INACTIVE."""
    INACTIVE = "INACTIVE"
    """Whether a factor became ACTIVE or INACTIVE."""
