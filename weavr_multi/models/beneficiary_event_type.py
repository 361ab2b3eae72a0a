from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BeneficiaryEventType(OpenStrEnum):
    """What changed about a beneficial owner or director."""

    STATUS_UPDATED = "STATUS_UPDATED"
    """What changed about a beneficial owner or director."""
    BENEFICIARY_TYPE_UPDATED = "BENEFICIARY_TYPE_UPDATED"
    """What changed about a beneficial owner or director."""
    FIRST_NAME_UPDATED = "FIRST_NAME_UPDATED"
    """What changed about a beneficial owner or director."""
    MIDDLE_NAME_UPDATED = "MIDDLE_NAME_UPDATED"
    """What changed about a beneficial owner or director."""
    LAST_NAME_UPDATED = "LAST_NAME_UPDATED"
    """What changed about a beneficial owner or director."""
    EMAIL_UPDATED = "EMAIL_UPDATED"
    """What changed about a beneficial owner or director."""
