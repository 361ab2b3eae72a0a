from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CorrespondentBankingIndividualAddressAndIdInfoDocumentType(OpenStrEnum):
    """NATIONAL_ID, PASSPORT, TAX_ID or OTHER."""

    NATIONAL_ID = "NATIONAL_ID"
    PASSPORT = "PASSPORT"
    TAX_ID = "TAX_ID"
    OTHER = "OTHER"
