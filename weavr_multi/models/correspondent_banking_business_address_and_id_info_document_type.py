from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CorrespondentBankingBusinessAddressAndIdInfoDocumentType(OpenStrEnum):
    """LEI, REGISTRATION_NUMBER, TAX_ID or OTHER."""

    LEI = "LEI"
    """LEI, REGISTRATION_NUMBER, TAX_ID or OTHER."""
    REGISTRATION_NUMBER = "REGISTRATION_NUMBER"
    """LEI, REGISTRATION_NUMBER, TAX_ID or OTHER."""
    TAX_ID = "TAX_ID"
    """LEI, REGISTRATION_NUMBER, TAX_ID or OTHER."""
    OTHER = "OTHER"
    """LEI, REGISTRATION_NUMBER, TAX_ID or OTHER."""
