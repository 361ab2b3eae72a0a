from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BeneficiaryType(OpenStrEnum):
    """Role of a person in a company, such as ultimate beneficial owner (UBO), director or shareholder."""

    UNDEFINED_BENEFICIARY_TYPE = "UNDEFINED_BENEFICIARY_TYPE"
    """Role of a person in a company, such as ultimate beneficial owner (UBO), director or shareholder."""
    UBO = "UBO"
    """Role of a person in a company, such as ultimate beneficial owner (UBO), director or shareholder."""
    DIRECTOR = "DIRECTOR"
    """Role of a person in a company, such as ultimate beneficial owner (UBO), director or shareholder."""
    UNKNOWN = "UNKNOWN"
    """Role of a person in a company, such as ultimate beneficial owner (UBO), director or shareholder."""
    SHAREHOLDER = "SHAREHOLDER"
    """Role of a person in a company, such as ultimate beneficial owner (UBO), director or shareholder."""
    PARTNER = "PARTNER"
    """Role of a person in a company, such as ultimate beneficial owner (UBO), director or shareholder."""
    OTHER_DIRECTOR = "OTHER_DIRECTOR"
    """Role of a person in a company, such as ultimate beneficial owner (UBO), director or shareholder."""
