from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, InstrumentId
    from weavr_multi.params import CurrencyAmountParams, InstrumentIdParams


@model
class TransferCreateRequest(Model):
    """A transfer between two instruments of one identity."""

    profile_id: str
    """Id of the transfers profile of the programme."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source: InstrumentId
    """Account or card the money is taken from."""
    description: str | None = None
    """Text that goes with the transfer, up to 255 characters."""
    destination: InstrumentId
    """Account or card of the same identity that receives the money."""
    destination_amount: CurrencyAmount
    """Amount the destination receives, in minor units of its currency."""
    scheduled_timestamp: str | None = None
    """When to execute, in epoch milliseconds written as a digit string; leave it out to execute at once."""

    __fields__: ClassVar[Fields] = (
        Field("profile_id", "profileId", STRING, required=True, pattern="^[0-9]+$"),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
        Field(
            "description",
            "description",
            STRING,
            pattern="^[a-zA-Z0-9\\/\\-?:().$_,'+\\s#=!\"%&*<>;\\{@\\r\\n]*$",
            maxLength=255,
        ),
        Field("destination", "destination", ModelOf("InstrumentId"), required=True),
        Field("destination_amount", "destinationAmount", ModelOf("CurrencyAmount"), required=True),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS, pattern="^[0-9]+$"),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            profile_id: str | int,
            tag: str | None = None,
            source: InstrumentId | InstrumentIdParams,
            description: str | None = None,
            destination: InstrumentId | InstrumentIdParams,
            destination_amount: CurrencyAmount | CurrencyAmountParams | Money,
            scheduled_timestamp: str | int | datetime | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def scheduled_time(self) -> datetime | None:
        """`scheduled_timestamp` as a time (UTC)."""
        return self._moment("scheduled_timestamp")
