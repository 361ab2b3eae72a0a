from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BeneficiaryBatchOperation(OpenStrEnum):
    """What a beneficiary batch does with its beneficiaries: CREATE or REMOVE."""

    CREATE = "CREATE"
    """What a beneficiary batch does with its beneficiaries: CREATE or REMOVE."""
    REMOVE = "REMOVE"
    """What a beneficiary batch does with its beneficiaries: CREATE or REMOVE."""
