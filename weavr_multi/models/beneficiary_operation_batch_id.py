from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import BeneficiaryBatchOperation
    from weavr_multi.params import BeneficiaryBatchOperationName


@model
class BeneficiaryOperationBatchId(Model):
    """Batch in which a beneficiary is created or removed."""

    batch_id: str
    """Digit string identifying the beneficiary batch."""
    operation: BeneficiaryBatchOperation
    """CREATE or REMOVE."""

    __fields__: ClassVar[Fields] = (
        Field("batch_id", "batchId", STRING, required=True),
        Field("operation", "operation", EnumOf("BeneficiaryBatchOperation"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            batch_id: str,
            operation: BeneficiaryBatchOperation | BeneficiaryBatchOperationName,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
