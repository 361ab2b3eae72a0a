from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import LegacyOutgoingWireTransfer, OutgoingWireTransferEventType, StringWrappedTypeId
    from weavr_multi.params import OutgoingWireTransferEventTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class OutgoingWireTransferStateChanged(Event):
    """An outgoing wire transfer's state changed.

    Arrives with each change of state of a transfer to a bank account outside, from PENDING_CHALLENGE or
    PENDING_CONFIRMATION to COMPLETED, and also when it is rejected, fails or is returned after completion;
    `eventType` tells which. For a failure `transfer.conflict` tells why, and `transfer.validationOutcomes`
    holds what the check of the payee's name found. The transfer can also be read with
    `outgoing_wire_transfers.get`.

    Arrives at ``/outgoing_wire_transfers/watch``.
    """

    owner: StringWrappedTypeId
    """Corporate or consumer that sends the money."""
    transfer: LegacyOutgoingWireTransfer
    """Transfer as it stands after the event."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""
    event_type: OutgoingWireTransferEventType
    """State the transfer has reached."""

    __fields__: ClassVar[Fields] = (
        Field("owner", "owner", ModelOf("StringWrappedTypeId"), required=True),
        Field("transfer", "transfer", ModelOf("LegacyOutgoingWireTransfer"), required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
        Field("event_type", "eventType", EnumOf("OutgoingWireTransferEventType"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            owner: StringWrappedTypeId,
            transfer: LegacyOutgoingWireTransfer,
            published_timestamp: str,
            event_type: OutgoingWireTransferEventType | OutgoingWireTransferEventTypeName,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
