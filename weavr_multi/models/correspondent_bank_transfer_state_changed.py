from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import CorrespondentBankingOwt, CorrespondentBankTransferEventType, StringWrappedTypeId
    from weavr_multi.params import CorrespondentBankTransferEventTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class CorrespondentBankTransferStateChanged(Event):
    """A correspondent bank transfer's state changed.

    Arrives with each change of state of a transfer that is ordered on behalf of an originator, from
    PENDING_CHALLENGE or PENDING_CONFIRMATION to COMPLETED, and also when it is rejected, fails or is
    returned; `eventType` tells which. The body holds the transfer as `correspondent_bank_transfers.get`
    returns it.

    Arrives at ``/correspondent_bank_transfers/watch``.
    """

    owner: StringWrappedTypeId
    """Corporate or consumer that sends the money."""
    transfer: CorrespondentBankingOwt
    """Transfer as it stands after the event."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""
    event_type: CorrespondentBankTransferEventType
    """State the transfer has reached."""

    __fields__: ClassVar[Fields] = (
        Field("owner", "owner", ModelOf("StringWrappedTypeId"), required=True),
        Field("transfer", "transfer", ModelOf("CorrespondentBankingOwt"), required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
        Field("event_type", "eventType", EnumOf("CorrespondentBankTransferEventType"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            owner: StringWrappedTypeId,
            transfer: CorrespondentBankingOwt,
            published_timestamp: str,
            event_type: CorrespondentBankTransferEventType | CorrespondentBankTransferEventTypeName,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
