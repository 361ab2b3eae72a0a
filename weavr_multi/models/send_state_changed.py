from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.legacy_send import LegacySend
    from weavr_multi.models.send_event_send_event_type import SendEventSendEventType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SendStateChanged(Event):
    """A send's state changed.

    Arrives when a send, money for another identity's instrument, changes its state: it waits for the user's
    confirmation (PENDING_CHALLENGE), is scheduled, pending, completed, failed, invalid or cancelled;
    `eventType` tells which. For a failure `send.conflict` tells why. The send can also be read with
    `sends.get`.

    Arrives at ``/send/watch``.

    Attributes:
        event_type: State the send has reached.
        send: Send as it stands after the event.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
    """

    event_type: SendEventSendEventType
    send: LegacySend
    published_timestamp: str

    __fields__: ClassVar[Fields] = (
        ("event_type", "eventType", E("SendEventSendEventType"), True, None),
        ("send", "send", M("LegacySend"), True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
    )
