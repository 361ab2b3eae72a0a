from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CorrespondentBankingBusinessAddressAndIdInfoDocumentType(OpenStrEnum):
    """LEI, REGISTRATION_NUMBER, TAX_ID or OTHER."""

    LEI = "LEI"
    REGISTRATION_NUMBER = "REGISTRATION_NUMBER"
    TAX_ID = "TAX_ID"
    OTHER = "OTHER"
