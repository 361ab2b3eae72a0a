from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import LegacySend, SendEventSendEventType
    from weavr_multi.params import SendEventSendEventTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class SendStateChanged(Event):
    """A send's state changed.

    Arrives when a send, money for another identity's instrument, changes its state: it waits for the user's
    confirmation (PENDING_CHALLENGE), is scheduled, pending, completed, failed, invalid or cancelled;
    `eventType` tells which. For a failure `send.conflict` tells why. The send can also be read with
    `sends.get`.

    Arrives at ``/send/watch``.
    """

    event_type: SendEventSendEventType
    """State the send has reached."""
    send: LegacySend
    """Send as it stands after the event."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""

    __fields__: ClassVar[Fields] = (
        Field("event_type", "eventType", EnumOf("SendEventSendEventType"), required=True),
        Field("send", "send", ModelOf("LegacySend"), required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event_type: SendEventSendEventType | SendEventSendEventTypeName,
            send: LegacySend,
            published_timestamp: str,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
