from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.instrument_id import InstrumentId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedAccountLowBalance(Event):
    """A managed account's balance fell low.

    Arrives when the available balance of a managed account falls below the threshold set for it with
    `managed_accounts.create` or `managed_accounts.update`. Unlike elsewhere in the webhooks
    `availableBalance` is a number, in minor units of `currency`.

    Arrives at ``/managed_accounts/low_balance/watch``.

    Attributes:
        id: Managed account concerned, as type and id.
        currency: Three-letter ISO 4217 code of the currency.
        available_balance: Available balance, an integer in minor units of `currency`.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
    """

    id: InstrumentId
    currency: str
    available_balance: int
    published_timestamp: str

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("InstrumentId"), True, None),
        ("currency", "currency", STR, True, None),
        ("available_balance", "availableBalance", INT, True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
    )
