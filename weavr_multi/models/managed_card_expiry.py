from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        CardRenewalType,
        CardType,
        InstrumentId,
        ManagedCardsExpiryAndRenewalEventType,
        ManagedInstrumentState,
    )
    from weavr_multi.params import (
        CardRenewalTypeName,
        CardTypeName,
        InstrumentIdParams,
        ManagedCardsExpiryAndRenewalEventTypeName,
    )
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManagedCardExpiry(Event):
    """A card expires or was renewed.

    Arrives when a card is about to expire, has expired or has been renewed; `eventType` tells which.
    `renewalType` tells whether the card renews itself, `renewalTimestamp` when. Change the former with
    `managed_cards.update`.

    Arrives at ``/managed_cards/expiries/watch``.
    """

    id: InstrumentId
    """Card concerned, as type and id."""
    event_type: ManagedCardsExpiryAndRenewalEventType
    """What happened: CARD_ABOUT_TO_EXPIRE, CARD_EXPIRED or CARD_RENEWED."""
    state: ManagedInstrumentState
    """State of the card after the event."""
    card_type: CardType
    """VIRTUAL or PHYSICAL."""
    expiry_mmyy: str | None = None
    """Expiry of the card as four digits, month then year: 0728 is July 2028."""
    renewal_type: CardRenewalType
    """RENEW to issue a new card when this one expires, NO_RENEW to let it lapse."""
    renewal_timestamp: str | None = None
    """When the card is or was renewed, epoch milliseconds as a digit string."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("InstrumentId"), required=True),
        Field("event_type", "eventType", EnumOf("ManagedCardsExpiryAndRenewalEventType"), required=True),
        Field("state", "state", ModelOf("ManagedInstrumentState"), required=True),
        Field("card_type", "cardType", EnumOf("CardType"), required=True),
        Field("expiry_mmyy", "expiryMmyy", STRING),
        Field("renewal_type", "renewalType", EnumOf("CardRenewalType"), required=True),
        Field("renewal_timestamp", "renewalTimestamp", TIME_DIGITS),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: InstrumentId | InstrumentIdParams,
            event_type: ManagedCardsExpiryAndRenewalEventType | ManagedCardsExpiryAndRenewalEventTypeName,
            state: ManagedInstrumentState,
            card_type: CardType | CardTypeName,
            expiry_mmyy: str | None = None,
            renewal_type: CardRenewalType | CardRenewalTypeName,
            renewal_timestamp: str | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def renewal_time(self) -> datetime | None:
        """`renewal_timestamp` as a time (UTC)."""
        return self._moment("renewal_timestamp")
