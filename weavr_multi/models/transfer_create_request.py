from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.instrument_id import InstrumentId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class TransferCreateRequest(Model):
    """A transfer between two instruments of one identity.

    Attributes:
        profile_id: Id of the transfers profile of the programme.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        source: Account or card the money is taken from.
        description: Text that goes with the transfer, up to 255 characters.
        destination: Account or card of the same identity that receives the money.
        destination_amount: Amount the destination receives, in minor units of its currency.
        scheduled_timestamp: When to execute, in epoch milliseconds written as a digit string; leave it out to
            execute at once.
    """

    profile_id: str | int
    tag: str | Unset = UNSET
    source: InstrumentId | Mapping[str, object]
    description: str | Unset = UNSET
    destination: InstrumentId | Mapping[str, object]
    destination_amount: CurrencyAmount | Mapping[str, object]
    scheduled_timestamp: str | int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("profile_id", "profileId", STR, True, {"pattern": "^[0-9]+$"}),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("source", "source", M("InstrumentId"), True, None),
        (
            "description",
            "description",
            STR,
            False,
            {"pattern": "^[a-zA-Z0-9\\/\\-?:().$_,'+\\s#=!\"%&*<>;\\{@\\r\\n]*$", "maxLength": 255},
        ),
        ("destination", "destination", M("InstrumentId"), True, None),
        ("destination_amount", "destinationAmount", M("CurrencyAmount"), True, None),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, {"pattern": "^[0-9]+$"}),
    )
