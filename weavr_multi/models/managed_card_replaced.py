from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import InstrumentId, ManagedCardsReplacementEventType, ReplacementType
    from weavr_multi.params import InstrumentIdParams, ManagedCardsReplacementEventTypeName, ReplacementTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManagedCardReplaced(Event):
    """A card was replaced.

    Arrives when a card is replaced because it was damaged, lost, stolen or compromised, or because it was
    renewed. `eventType` tells whether the replacement is virtual or physical, and `replacementId` which card
    takes its place; from then on that is the card to use.

    Arrives at ``/managed_cards/replacement/watch``.
    """

    event_type: ManagedCardsReplacementEventType
    """Whether the card was replaced by a virtual or a physical one."""
    id: InstrumentId
    """Card that was replaced, as type and id."""
    replacement_id: InstrumentId | None = None
    """Card that takes its place, as type and id."""
    replacement_reason: ReplacementType
    """Why the card was replaced."""
    replacement_timestamp: str
    """When the card was replaced, epoch milliseconds as a digit string."""
    user_id: str | None = None
    """Digit string of the user the card is assigned to."""

    __fields__: ClassVar[Fields] = (
        Field("event_type", "eventType", EnumOf("ManagedCardsReplacementEventType"), required=True),
        Field("id", "id", ModelOf("InstrumentId"), required=True),
        Field("replacement_id", "replacementId", ModelOf("InstrumentId")),
        Field("replacement_reason", "replacementReason", EnumOf("ReplacementType"), required=True),
        Field("replacement_timestamp", "replacementTimestamp", TIME_DIGITS, required=True),
        Field("user_id", "userId", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event_type: ManagedCardsReplacementEventType | ManagedCardsReplacementEventTypeName,
            id: InstrumentId | InstrumentIdParams,
            replacement_id: InstrumentId | InstrumentIdParams | None = None,
            replacement_reason: ReplacementType | ReplacementTypeName,
            replacement_timestamp: str,
            user_id: str | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def replacement_time(self) -> datetime:
        """`replacement_timestamp` as a time (UTC)."""
        return self._moment("replacement_timestamp")
