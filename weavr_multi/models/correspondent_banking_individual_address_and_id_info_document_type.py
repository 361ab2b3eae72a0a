from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CorrespondentBankingIndividualAddressAndIdInfoDocumentType(OpenStrEnum):
    """NATIONAL_ID, PASSPORT, TAX_ID or OTHER."""

    NATIONAL_ID = "NATIONAL_ID"
    """NATIONAL_ID, PASSPORT, TAX_ID or OTHER."""
    PASSPORT = "PASSPORT"
    """NATIONAL_ID, PASSPORT, TAX_ID or OTHER."""
    TAX_ID = "TAX_ID"
    """NATIONAL_ID, PASSPORT, TAX_ID or OTHER."""
    OTHER = "OTHER"
    """NATIONAL_ID, PASSPORT, TAX_ID or OTHER."""
