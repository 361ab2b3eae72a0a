from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BeneficiaryEventType(OpenStrEnum):
    """What changed about a beneficial owner or director."""

    STATUS_UPDATED = "STATUS_UPDATED"
    BENEFICIARY_TYPE_UPDATED = "BENEFICIARY_TYPE_UPDATED"
    FIRST_NAME_UPDATED = "FIRST_NAME_UPDATED"
    MIDDLE_NAME_UPDATED = "MIDDLE_NAME_UPDATED"
    LAST_NAME_UPDATED = "LAST_NAME_UPDATED"
    EMAIL_UPDATED = "EMAIL_UPDATED"
