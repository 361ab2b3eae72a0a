from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME_DIGITS, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import InstrumentId, PhysicalCardDetails
    from weavr_multi.params import InstrumentIdParams
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManagedCardUpgradedToPhysical(Event):
    """A virtual card became a physical one.

    Arrives when a virtual card has been upgraded to a physical one with `managed_cards.upgrade_to_physical`.
    The body holds the state of production and delivery; the card still has to be activated by its holder with
    `managed_cards.activate_physical`.

    Arrives at ``/managed_cards/physical_cards_upgrade/watch``.
    """

    id: InstrumentId
    """Card concerned, as type and id."""
    physical_card_details: PhysicalCardDetails
    """Production, delivery and PIN state of the physical card."""
    upgraded_timestamp: str
    """When the card was upgraded, epoch milliseconds as a digit string."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("InstrumentId"), required=True),
        Field("physical_card_details", "physicalCardDetails", ModelOf("PhysicalCardDetails"), required=True),
        Field("upgraded_timestamp", "upgradedTimestamp", TIME_DIGITS, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: InstrumentId | InstrumentIdParams,
            physical_card_details: PhysicalCardDetails,
            upgraded_timestamp: str,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def upgraded_time(self) -> datetime:
        """`upgraded_timestamp` as a time (UTC)."""
        return self._moment("upgraded_timestamp")
