from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, STRING, TIME_DIGITS, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import InstrumentId
    from weavr_multi.params import InstrumentIdParams
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManagedAccountLowBalance(Event):
    """A managed account's balance fell low.

    Arrives when the available balance of a managed account falls below the threshold set for it with
    `managed_accounts.create` or `managed_accounts.update`. Unlike elsewhere in the webhooks
    `availableBalance` is a number, in minor units of `currency`.

    Arrives at ``/managed_accounts/low_balance/watch``.
    """

    id: InstrumentId
    """Managed account concerned, as type and id."""
    currency: str
    """Three-letter ISO 4217 code of the currency."""
    available_balance: int
    """Available balance, an integer in minor units of `currency`."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("InstrumentId"), required=True),
        Field("currency", "currency", STRING, required=True),
        Field("available_balance", "availableBalance", INTEGER, required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: InstrumentId | InstrumentIdParams,
            currency: str,
            available_balance: int,
            published_timestamp: str,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
