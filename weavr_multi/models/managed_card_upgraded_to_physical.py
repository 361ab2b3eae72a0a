from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.physical_card_details import PhysicalCardDetails


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardUpgradedToPhysical(Event):
    """A virtual card became a physical one.

    Arrives when a virtual card has been upgraded to a physical one with `managed_cards.upgrade_to_physical`.
    The body holds the state of production and delivery; the card still has to be activated by its holder with
    `managed_cards.activate_physical`.

    Arrives at ``/managed_cards/physical_cards_upgrade/watch``.

    Attributes:
        id: Card concerned, as type and id.
        physical_card_details: Production, delivery and PIN state of the physical card.
        upgraded_timestamp: When the card was upgraded, epoch milliseconds as a digit string.
    """

    id: InstrumentId
    physical_card_details: PhysicalCardDetails
    upgraded_timestamp: str

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("InstrumentId"), True, None),
        ("physical_card_details", "physicalCardDetails", M("PhysicalCardDetails"), True, None),
        ("upgraded_timestamp", "upgradedTimestamp", STR, True, None),
    )
