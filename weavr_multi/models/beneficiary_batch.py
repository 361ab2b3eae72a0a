from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Confirmable, EnumOf, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import BeneficiaryBatchState, BeneficiaryOperationBatchId
    from weavr_multi.params import BeneficiaryBatchStateName


@model
class BeneficiaryBatch(Confirmable):
    """Batch that creates or removes beneficiaries after one challenge."""

    operation_batch_id: BeneficiaryOperationBatchId
    """Batch and the operation it performs."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    state: BeneficiaryBatchState
    """PENDING_CHALLENGE waits for the user; COMPLETED, FAILED and CHALLENGE_FAILED are final."""

    __fields__: ClassVar[Fields] = (
        Field("operation_batch_id", "operationBatchId", ModelOf("BeneficiaryOperationBatchId"), required=True),
        Field("tag", "tag", STRING),
        Field("state", "state", EnumOf("BeneficiaryBatchState"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            operation_batch_id: BeneficiaryOperationBatchId,
            tag: str | None = None,
            state: BeneficiaryBatchState | BeneficiaryBatchStateName,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
