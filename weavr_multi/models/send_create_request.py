from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_id import BeneficiaryId
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.instrument_id import InstrumentId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SendCreateRequest(Model):
    """Body that creates a send, that is, a payment to another customer's instrument or to a stored beneficiary.

    Attributes:
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        source: Account or card that pays.
        destination: Account or card that receives, or the id of a stored beneficiary; the keys present tell
            which.
        destination_amount: Amount the recipient gets.
        description: Text shown with the payment, up to 255 characters.
        scheduled_timestamp: When to carry out the transaction, epoch milliseconds as a digit string; absent
            for at once.
    """

    profile_id: str | int
    tag: str | Unset = UNSET
    source: InstrumentId | Mapping[str, object]
    destination: InstrumentId | Mapping[str, object] | BeneficiaryId
    destination_amount: CurrencyAmount | Mapping[str, object]
    description: str | Unset = UNSET
    scheduled_timestamp: str | int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("profile_id", "profileId", STR, True, {"pattern": "^[0-9]+$"}),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("source", "source", M("InstrumentId"), True, None),
        ("destination", "destination", U(M("InstrumentId"), M("BeneficiaryId")), True, None),
        ("destination_amount", "destinationAmount", M("CurrencyAmount"), True, None),
        (
            "description",
            "description",
            STR,
            False,
            {"pattern": "^[a-zA-Z0-9\\/\\-?:().$_,'+\\s#=!\"%&*<>;\\{@\\r\\n]*$", "maxLength": 255},
        ),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, {"pattern": "^[0-9]+$"}),
    )
