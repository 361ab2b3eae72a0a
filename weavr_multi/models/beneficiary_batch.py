from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Confirmable, E, Fields, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_batch_state import BeneficiaryBatchState
    from weavr_multi.models.beneficiary_operation_batch_id import BeneficiaryOperationBatchId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BeneficiaryBatch(Confirmable):
    """Batch that creates or removes beneficiaries after one challenge.

    Attributes:
        operation_batch_id: Batch and the operation it performs.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        state: PENDING_CHALLENGE waits for the user; COMPLETED, FAILED and CHALLENGE_FAILED are final.
    """

    operation_batch_id: BeneficiaryOperationBatchId
    tag: str | Unset = UNSET
    state: BeneficiaryBatchState

    __fields__: ClassVar[Fields] = (
        ("operation_batch_id", "operationBatchId", M("BeneficiaryOperationBatchId"), True, None),
        ("tag", "tag", STR, False, None),
        ("state", "state", E("BeneficiaryBatchState"), True, None),
    )
