from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.linked_account import LinkedAccount
    from weavr_multi.models.linked_account_event_type import LinkedAccountEventType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LinkedAccountStateChanged(Event):
    """A linked account's state changed.

    Arrives when an account at another bank, linked by its owner, waits for verification, is verified or
    rejected, blocked, unblocked or removed; `eventType` tells which. The body holds the linked account as a
    whole. Money can be sent to it once it is verified.

    Arrives at ``/linked_accounts/watch``.

    Attributes:
        linked_account: Linked account as it stands after the event.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
        event_type: State change reported; REMOVED and REJECTED are final.
    """

    linked_account: LinkedAccount
    published_timestamp: str
    event_type: LinkedAccountEventType

    __fields__: ClassVar[Fields] = (
        ("linked_account", "linkedAccount", M("LinkedAccount"), True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
        ("event_type", "eventType", E("LinkedAccountEventType"), True, None),
    )
