from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import ChargeFeeEventType, LegacyChargeFee
    from weavr_multi.params import ChargeFeeEventTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class FeeCharged(Event):
    """A fee was charged.

    Arrives when a fee has been taken from an instrument, whether the programme charges it by itself or the
    integrator did with `corporates.charge_fee`, `consumers.charge_fee` or the back office's `fees.charge`.
    `chargeFee.feeSpec` tells how the amount is computed.

    Arrives at ``/fees/watch``.
    """

    charge_fee: LegacyChargeFee
    """Fee that was charged."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""
    type: ChargeFeeEventType
    """COMPLETED once the fee is booked."""

    __fields__: ClassVar[Fields] = (
        Field("charge_fee", "chargeFee", ModelOf("LegacyChargeFee"), required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
        Field("type", "type", EnumOf("ChargeFeeEventType"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            charge_fee: LegacyChargeFee,
            published_timestamp: str,
            type: ChargeFeeEventType | ChargeFeeEventTypeName,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
