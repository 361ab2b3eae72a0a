from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_batch_operation import BeneficiaryBatchOperation


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BeneficiaryOperationBatchId(Model):
    """Batch in which a beneficiary is created or removed.

    Attributes:
        batch_id: Digit string identifying the beneficiary batch.
        operation: CREATE or REMOVE.
    """

    batch_id: str
    operation: BeneficiaryBatchOperation

    __fields__: ClassVar[Fields] = (
        ("batch_id", "batchId", STR, True, None),
        ("operation", "operation", E("BeneficiaryBatchOperation"), True, None),
    )
