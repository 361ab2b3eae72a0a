from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Event, Fields, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.card_renewal_type import CardRenewalType
    from weavr_multi.models.card_type import CardType
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.state_change_event_type import StateChangeEventType
    from weavr_multi.models.state_change_state import StateChangeState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardStateChanged(Event):
    """A card's state changed.

    Arrives when a card is enabled, activated, blocked, unblocked or destroyed; `eventType` tells which, and
    `state` holds the new state with the reason. Replacement, expiry and renewal have events of their own.

    Arrives at ``/managed_cards/state_change/watch``.

    Attributes:
        id: Card concerned, as type and id.
        timestamp: When the state changed, epoch milliseconds as a digit string.
        event_type: What happened: ENABLED, ACTIVATED, BLOCKED, UNBLOCKED or DESTROYED.
        state: State of the card after the change.
        card_type: VIRTUAL or PHYSICAL.
        renewal_type: RENEW to issue a new card when this one expires, NO_RENEW to let it lapse.
    """

    id: InstrumentId
    timestamp: str
    event_type: StateChangeEventType
    state: StateChangeState | Unset = UNSET
    card_type: CardType
    renewal_type: CardRenewalType

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("InstrumentId"), True, None),
        ("timestamp", "timestamp", STR, True, None),
        ("event_type", "eventType", E("StateChangeEventType"), True, None),
        ("state", "state", M("StateChangeState"), False, None),
        ("card_type", "cardType", E("CardType"), True, None),
        ("renewal_type", "renewalType", E("CardRenewalType"), True, None),
    )
