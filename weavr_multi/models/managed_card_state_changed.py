from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import CardRenewalType, CardType, InstrumentId, StateChangeEventType, StateChangeState
    from weavr_multi.params import CardRenewalTypeName, CardTypeName, InstrumentIdParams, StateChangeEventTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManagedCardStateChanged(Event):
    """A card's state changed.

    Arrives when a card is enabled, activated, blocked, unblocked or destroyed; `eventType` tells which, and
    `state` holds the new state with the reason. Replacement, expiry and renewal have events of their own.

    Arrives at ``/managed_cards/state_change/watch``.
    """

    id: InstrumentId
    """Card concerned, as type and id."""
    timestamp: str
    """When the state changed, epoch milliseconds as a digit string."""
    event_type: StateChangeEventType
    """What happened: ENABLED, ACTIVATED, BLOCKED, UNBLOCKED or DESTROYED."""
    state: StateChangeState | None = None
    """State of the card after the change."""
    card_type: CardType
    """VIRTUAL or PHYSICAL."""
    renewal_type: CardRenewalType
    """RENEW to issue a new card when this one expires, NO_RENEW to let it lapse."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("InstrumentId"), required=True),
        Field("timestamp", "timestamp", TIME_DIGITS, required=True),
        Field("event_type", "eventType", EnumOf("StateChangeEventType"), required=True),
        Field("state", "state", ModelOf("StateChangeState")),
        Field("card_type", "cardType", EnumOf("CardType"), required=True),
        Field("renewal_type", "renewalType", EnumOf("CardRenewalType"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: InstrumentId | InstrumentIdParams,
            timestamp: str,
            event_type: StateChangeEventType | StateChangeEventTypeName,
            state: StateChangeState | None = None,
            card_type: CardType | CardTypeName,
            renewal_type: CardRenewalType | CardRenewalTypeName,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def time(self) -> datetime:
        """`timestamp` as a time (UTC)."""
        return self._moment("timestamp")
