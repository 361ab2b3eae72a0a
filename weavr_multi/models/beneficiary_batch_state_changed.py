from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    STRING,
    TIME_DIGITS,
    EnumOf,
    Event,
    Field,
    Fields,
    ListOf,
    ModelOf,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import BeneficiaryBatchEventType, BeneficiaryBatchOperation, LegacyBeneficiary
    from weavr_multi.params import BeneficiaryBatchEventTypeName, BeneficiaryBatchOperationName
    from weavr_multi.webhooks.delivery import Delivery


@model
class BeneficiaryBatchStateChanged(Event):
    """A batch of payees changed its state.

    Arrives when a batch that adds or removes trusted payees changes its state: it waits for the user's
    confirmation (PENDING_CHALLENGE), is confirmed, or fails; `eventType` tells which. Each payee in it has a
    state of its own and, where it is invalid, the reason. The batch can also be read with
    `beneficiaries.get_batch`.

    Arrives at ``/beneficiaries/batch/watch``.
    """

    id: str
    """Digit string of the batch."""
    operation: BeneficiaryBatchOperation
    """CREATE or REMOVE."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""
    event_type: BeneficiaryBatchEventType
    """State the batch has reached."""
    beneficiaries: list[LegacyBeneficiary]
    """Beneficiaries contained in the batch, or those on this page of a list."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("operation", "operation", EnumOf("BeneficiaryBatchOperation"), required=True),
        Field("tag", "tag", STRING),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
        Field("event_type", "eventType", EnumOf("BeneficiaryBatchEventType"), required=True),
        Field("beneficiaries", "beneficiaries", ListOf(ModelOf("LegacyBeneficiary")), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            operation: BeneficiaryBatchOperation | BeneficiaryBatchOperationName,
            tag: str | None = None,
            published_timestamp: str,
            event_type: BeneficiaryBatchEventType | BeneficiaryBatchEventTypeName,
            beneficiaries: Sequence[LegacyBeneficiary],
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
