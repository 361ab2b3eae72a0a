from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Event, Fields, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.card_renewal_type import CardRenewalType
    from weavr_multi.models.card_type import CardType
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.managed_cards_expiry_and_renewal_event_type import ManagedCardsExpiryAndRenewalEventType
    from weavr_multi.models.managed_instrument_state import ManagedInstrumentState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardExpiry(Event):
    """A card expires or was renewed.

    Arrives when a card is about to expire, has expired or has been renewed; `eventType` tells which.
    `renewalType` tells whether the card renews itself, `renewalTimestamp` when. Change the former with
    `managed_cards.update`.

    Arrives at ``/managed_cards/expiries/watch``.

    Attributes:
        id: Card concerned, as type and id.
        event_type: What happened: CARD_ABOUT_TO_EXPIRE, CARD_EXPIRED or CARD_RENEWED.
        state: State of the card after the event.
        card_type: VIRTUAL or PHYSICAL.
        expiry_mmyy: Expiry of the card as four digits, month then year: 0728 is July 2028.
        renewal_type: RENEW to issue a new card when this one expires, NO_RENEW to let it lapse.
        renewal_timestamp: When the card is or was renewed, epoch milliseconds as a digit string.
    """

    id: InstrumentId
    event_type: ManagedCardsExpiryAndRenewalEventType
    state: ManagedInstrumentState
    card_type: CardType
    expiry_mmyy: str | Unset = UNSET
    renewal_type: CardRenewalType
    renewal_timestamp: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("InstrumentId"), True, None),
        ("event_type", "eventType", E("ManagedCardsExpiryAndRenewalEventType"), True, None),
        ("state", "state", M("ManagedInstrumentState"), True, None),
        ("card_type", "cardType", E("CardType"), True, None),
        ("expiry_mmyy", "expiryMmyy", STR, False, None),
        ("renewal_type", "renewalType", E("CardRenewalType"), True, None),
        ("renewal_timestamp", "renewalTimestamp", STR, False, None),
    )
