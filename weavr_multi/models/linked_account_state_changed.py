from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import LinkedAccount, LinkedAccountEventType
    from weavr_multi.params import LinkedAccountEventTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class LinkedAccountStateChanged(Event):
    """A linked account's state changed.

    Arrives when an account at another bank, linked by its owner, waits for verification, is verified or
    rejected, blocked, unblocked or removed; `eventType` tells which. The body holds the linked account as a
    whole. Money can be sent to it once it is verified.

    Arrives at ``/linked_accounts/watch``.
    """

    linked_account: LinkedAccount
    """Linked account as it stands after the event."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""
    event_type: LinkedAccountEventType
    """State change reported; REMOVED and REJECTED are final."""

    __fields__: ClassVar[Fields] = (
        Field("linked_account", "linkedAccount", ModelOf("LinkedAccount"), required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
        Field("event_type", "eventType", EnumOf("LinkedAccountEventType"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            linked_account: LinkedAccount,
            published_timestamp: str,
            event_type: LinkedAccountEventType | LinkedAccountEventTypeName,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
