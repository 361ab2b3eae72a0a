from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Event, Fields, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.managed_cards_replacement_event_type import ManagedCardsReplacementEventType
    from weavr_multi.models.replacement_type import ReplacementType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardReplaced(Event):
    """A card was replaced.

    Arrives when a card is replaced because it was damaged, lost, stolen or compromised, or because it was
    renewed. `eventType` tells whether the replacement is virtual or physical, and `replacementId` which card
    takes its place; from then on that is the card to use.

    Arrives at ``/managed_cards/replacement/watch``.

    Attributes:
        event_type: Whether the card was replaced by a virtual or a physical one.
        id: Card that was replaced, as type and id.
        replacement_id: Card that takes its place, as type and id.
        replacement_reason: Why the card was replaced.
        replacement_timestamp: When the card was replaced, epoch milliseconds as a digit string.
        user_id: Digit string of the user the card is assigned to.
    """

    event_type: ManagedCardsReplacementEventType
    id: InstrumentId
    replacement_id: InstrumentId | Unset = UNSET
    replacement_reason: ReplacementType
    replacement_timestamp: str
    user_id: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("event_type", "eventType", E("ManagedCardsReplacementEventType"), True, None),
        ("id", "id", M("InstrumentId"), True, None),
        ("replacement_id", "replacementId", M("InstrumentId"), False, None),
        ("replacement_reason", "replacementReason", E("ReplacementType"), True, None),
        ("replacement_timestamp", "replacementTimestamp", STR, True, None),
        ("user_id", "userId", STR, False, None),
    )
