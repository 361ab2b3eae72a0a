from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CompanyType(OpenStrEnum):
    """Legal form of a company."""

    SOLE_TRADER = "SOLE_TRADER"
    """Legal form of a company."""
    LLC = "LLC"
    """Legal form of a company."""
    PUBLIC_LIMITED_COMPANY = "PUBLIC_LIMITED_COMPANY"
    """Legal form of a company."""
    LIMITED_LIABILITY_PARTNERSHIP = "LIMITED_LIABILITY_PARTNERSHIP"
    """Legal form of a company."""
    NON_PROFIT_ORGANISATION = "NON_PROFIT_ORGANISATION"
    """Legal form of a company."""
