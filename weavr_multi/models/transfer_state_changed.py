from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import LegacyTransfer, TransferEventTransferEventType
    from weavr_multi.params import TransferEventTransferEventTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class TransferStateChanged(Event):
    """A transfer's state changed.

    Arrives when a transfer between instruments of one identity is pending, scheduled, completed, failed or
    cancelled; `eventType` tells which. For a failure `transfer.conflict` tells why. The transfer can also be
    read with `transfers.get`.

    Arrives at ``/transfers/watch``.
    """

    event_type: TransferEventTransferEventType
    """State the transfer has reached."""
    transfer: LegacyTransfer
    """Transfer as it stands after the event."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""

    __fields__: ClassVar[Fields] = (
        Field("event_type", "eventType", EnumOf("TransferEventTransferEventType"), required=True),
        Field("transfer", "transfer", ModelOf("LegacyTransfer"), required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event_type: TransferEventTransferEventType | TransferEventTransferEventTypeName,
            transfer: LegacyTransfer,
            published_timestamp: str,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
