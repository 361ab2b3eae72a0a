from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.legacy_managed_account import LegacyManagedAccount
    from weavr_multi.models.managed_account_event_type import ManagedAccountEventType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedAccountChanged(Event):
    """A managed account was created or changed.

    Arrives when a managed account is requested, created, refused, edited, blocked, unblocked or destroyed;
    `type` tells which. The body holds the account in its older form, whose balances are strings of digits in
    minor units. Read the present form with `managed_accounts.get`.

    Arrives at ``/managed_accounts/watch``.

    Attributes:
        account: Account as it stands after the event.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
        type: What happened to the account; DESTROYED and REJECTED are final.
    """

    account: LegacyManagedAccount
    published_timestamp: str
    type: ManagedAccountEventType

    __fields__: ClassVar[Fields] = (
        ("account", "account", M("LegacyManagedAccount"), True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
        ("type", "type", E("ManagedAccountEventType"), True, None),
    )
