from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import LegacyManagedAccount, ManagedAccountEventType
    from weavr_multi.params import ManagedAccountEventTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManagedAccountChanged(Event):
    """A managed account was created or changed.

    Arrives when a managed account is requested, created, refused, edited, blocked, unblocked or destroyed;
    `type` tells which. The body holds the account in its older form, whose balances are strings of digits in
    minor units. Read the present form with `managed_accounts.get`.

    Arrives at ``/managed_accounts/watch``.
    """

    account: LegacyManagedAccount
    """Account as it stands after the event."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""
    type: ManagedAccountEventType
    """What happened to the account; DESTROYED and REJECTED are final."""

    __fields__: ClassVar[Fields] = (
        Field("account", "account", ModelOf("LegacyManagedAccount"), required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
        Field("type", "type", EnumOf("ManagedAccountEventType"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            account: LegacyManagedAccount,
            published_timestamp: str,
            type: ManagedAccountEventType | ManagedAccountEventTypeName,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
