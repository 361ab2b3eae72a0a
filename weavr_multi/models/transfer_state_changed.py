from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.legacy_transfer import LegacyTransfer
    from weavr_multi.models.transfer_event_transfer_event_type import TransferEventTransferEventType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class TransferStateChanged(Event):
    """A transfer's state changed.

    Arrives when a transfer between instruments of one identity is pending, scheduled, completed, failed or
    cancelled; `eventType` tells which. For a failure `transfer.conflict` tells why. The transfer can also be
    read with `transfers.get`.

    Arrives at ``/transfers/watch``.

    Attributes:
        event_type: State the transfer has reached.
        transfer: Transfer as it stands after the event.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
    """

    event_type: TransferEventTransferEventType
    transfer: LegacyTransfer
    published_timestamp: str

    __fields__: ClassVar[Fields] = (
        ("event_type", "eventType", E("TransferEventTransferEventType"), True, None),
        ("transfer", "transfer", M("LegacyTransfer"), True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
    )
