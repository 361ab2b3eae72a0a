from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class BeneficiaryBatchOperation(OpenStrEnum):
    """What a beneficiary batch does with its beneficiaries: CREATE or REMOVE."""

    CREATE = "CREATE"
    REMOVE = "REMOVE"
