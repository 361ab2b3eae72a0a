from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BeneficiaryType(OpenStrEnum):
    """Role of a person in a company, such as ultimate beneficial owner (UBO), director or shareholder."""

    UNDEFINED_BENEFICIARY_TYPE = "UNDEFINED_BENEFICIARY_TYPE"
    UBO = "UBO"
    DIRECTOR = "DIRECTOR"
    UNKNOWN = "UNKNOWN"
    SHAREHOLDER = "SHAREHOLDER"
    PARTNER = "PARTNER"
    OTHER_DIRECTOR = "OTHER_DIRECTOR"
