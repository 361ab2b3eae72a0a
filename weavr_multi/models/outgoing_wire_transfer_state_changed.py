from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.legacy_outgoing_wire_transfer import LegacyOutgoingWireTransfer
    from weavr_multi.models.outgoing_wire_transfer_event_type import OutgoingWireTransferEventType
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class OutgoingWireTransferStateChanged(Event):
    """An outgoing wire transfer's state changed.

    Arrives with each change of state of a transfer to a bank account outside, from PENDING_CHALLENGE or
    PENDING_CONFIRMATION to COMPLETED, and also when it is rejected, fails or is returned after completion;
    `eventType` tells which. For a failure `transfer.conflict` tells why, and `transfer.validationOutcomes`
    holds what the check of the payee's name found. The transfer can also be read with
    `outgoing_wire_transfers.get`.

    Arrives at ``/outgoing_wire_transfers/watch``.

    Attributes:
        owner: Corporate or consumer that sends the money.
        transfer: Transfer as it stands after the event.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
        event_type: State the transfer has reached.
    """

    owner: StringWrappedTypeId
    transfer: LegacyOutgoingWireTransfer
    published_timestamp: str
    event_type: OutgoingWireTransferEventType

    __fields__: ClassVar[Fields] = (
        ("owner", "owner", M("StringWrappedTypeId"), True, None),
        ("transfer", "transfer", M("LegacyOutgoingWireTransfer"), True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
        ("event_type", "eventType", E("OutgoingWireTransferEventType"), True, None),
    )
