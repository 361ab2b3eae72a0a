from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.charge_fee_event_type import ChargeFeeEventType
    from weavr_multi.models.legacy_charge_fee import LegacyChargeFee


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class FeeCharged(Event):
    """A fee was charged.

    Arrives when a fee has been taken from an instrument, whether the programme charges it by itself or the
    integrator did with `corporates.charge_fee`, `consumers.charge_fee` or the back office's `fees.charge`.
    `chargeFee.feeSpec` tells how the amount is computed.

    Arrives at ``/fees/watch``.

    Attributes:
        charge_fee: Fee that was charged.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
        type: COMPLETED once the fee is booked.
    """

    charge_fee: LegacyChargeFee
    published_timestamp: str
    type: ChargeFeeEventType

    __fields__: ClassVar[Fields] = (
        ("charge_fee", "chargeFee", M("LegacyChargeFee"), True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
        ("type", "type", E("ChargeFeeEventType"), True, None),
    )
