from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class EnrolmentEventEnrolmentStatus(OpenStrEnum):
    """Whether a factor became ACTIVE or INACTIVE."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
