from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class KycRejectionReason(OpenStrEnum):
    """Why the checks of a consumer are not satisfied."""

    UNDEFINED_KYC_FAILURE_REASON = "UNDEFINED_KYC_FAILURE_REASON"
    """Why the checks of a consumer are not satisfied."""
    DOCUMENTS_UNSATISFACTORY = "DOCUMENTS_UNSATISFACTORY"
    """Why the checks of a consumer are not satisfied."""
    SUPPLIED_DATA_AND_DOCUMENTS_MISMATCH = "SUPPLIED_DATA_AND_DOCUMENTS_MISMATCH"
    """Why the checks of a consumer are not satisfied."""
    LANGUAGE_IN_DOCUMENTS_UNSUPPORTED = "LANGUAGE_IN_DOCUMENTS_UNSUPPORTED"
    """Why the checks of a consumer are not satisfied."""
    SELFIE_UNSATISFACTORY = "SELFIE_UNSATISFACTORY"
    """Why the checks of a consumer are not satisfied."""
    SELFIE_AND_DOCUMENTS_MISMATCH = "SELFIE_AND_DOCUMENTS_MISMATCH"
    """Why the checks of a consumer are not satisfied."""
    OTHER = "OTHER"
    """Why the checks of a consumer are not satisfied."""
    UNSUPPORTED_COUNTRY = "UNSUPPORTED_COUNTRY"
    """Why the checks of a consumer are not satisfied."""
    PEP_STATUS = "PEP_STATUS"
    """Why the checks of a consumer are not satisfied."""
    REJECTED_DUPLICATE = "REJECTED_DUPLICATE"
    """Why the checks of a consumer are not satisfied."""
    EXPIRED_KYC_DOCUMENTS = "EXPIRED_KYC_DOCUMENTS"
    """Why the checks of a consumer are not satisfied."""
