from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BeneficiaryValidationFailure(OpenStrEnum):
    """Why a beneficiary is INVALID: its instrument is unknown, it exists already, or it belongs to the same
    identity.
    """

    INSTRUMENT_DETAILS_NOT_FOUND = "INSTRUMENT_DETAILS_NOT_FOUND"
    """Why a beneficiary is INVALID: its instrument is unknown, it exists already, or it belongs to the same
    identity.
    """
    BENEFICIARY_DETAILS_ALREADY_EXIST = "BENEFICIARY_DETAILS_ALREADY_EXIST"
    """Why a beneficiary is INVALID: its instrument is unknown, it exists already, or it belongs to the same
    identity.
    """
    BENEFICIARY_BELONGS_TO_SAME_IDENTITY = "BENEFICIARY_BELONGS_TO_SAME_IDENTITY"
    """Why a beneficiary is INVALID: its instrument is unknown, it exists already, or it belongs to the same
    identity.
    """
    BENEFICIARY_VALIDATION_FAILURE_UNKNOWN = "BENEFICIARY_VALIDATION_FAILURE_UNKNOWN"
    """Why a beneficiary is INVALID: its instrument is unknown, it exists already, or it belongs to the same
    identity.
    """
