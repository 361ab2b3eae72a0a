from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CorporateKybFailureReason(OpenStrEnum):
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""

    UNDEFINED_REQUIRED_INTERVENTION = "UNDEFINED_REQUIRED_INTERVENTION"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    DOCUMENTS_UNSATISFACTORY = "DOCUMENTS_UNSATISFACTORY"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    SUPPLIED_DATA_AND_DOCUMENTS_MISMATCH = "SUPPLIED_DATA_AND_DOCUMENTS_MISMATCH"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    LANGUAGE_IN_DOCUMENTS_UNSUPPORTED = "LANGUAGE_IN_DOCUMENTS_UNSUPPORTED"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    SELFIE_UNSATISFACTORY = "SELFIE_UNSATISFACTORY"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    SELFIE_AND_DOCUMENTS_MISMATCH = "SELFIE_AND_DOCUMENTS_MISMATCH"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    CORPORATE_DETAILS_UNSATISFACTORY = "CORPORATE_DETAILS_UNSATISFACTORY"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    BENEFICIARY_DETAILS_UNSATISFACTORY = "BENEFICIARY_DETAILS_UNSATISFACTORY"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    REPRESENTATIVE_DETAILS_UNSATISFACTORY = "REPRESENTATIVE_DETAILS_UNSATISFACTORY"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    OTHER = "OTHER"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    ROOT_USER_UNMATCHED_TO_DIRECTOR_OR_REPRESENTATIVE = "ROOT_USER_UNMATCHED_TO_DIRECTOR_OR_REPRESENTATIVE"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    UNSUPPORTED_COUNTRY = "UNSUPPORTED_COUNTRY"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
    EXPIRED_KYC_DOCUMENTS = "EXPIRED_KYC_DOCUMENTS"
    """Why the checks of a company, or of one of its owners or directors, are not satisfied."""
