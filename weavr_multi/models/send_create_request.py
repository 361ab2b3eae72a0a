from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import BeneficiaryId, CurrencyAmount, InstrumentId
    from weavr_multi.params import BeneficiaryIdParams, CurrencyAmountParams, InstrumentIdParams


@model
class SendCreateRequest(Model):
    """Body that creates a send, that is, a payment to another customer's instrument or to a stored beneficiary."""

    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source: InstrumentId
    """Account or card that pays."""
    destination: InstrumentId | BeneficiaryId | dict[str, Any]
    """Account or card that receives, or the id of a stored beneficiary; the keys present tell which."""
    destination_amount: CurrencyAmount
    """Amount the recipient gets."""
    description: str | None = None
    """Text shown with the payment, up to 255 characters."""
    scheduled_timestamp: str | None = None
    """When to carry out the transaction, epoch milliseconds as a digit string; absent for at once."""

    __fields__: ClassVar[Fields] = (
        Field("profile_id", "profileId", STRING, required=True, pattern="^[0-9]+$"),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
        Field("destination", "destination", OneOf(ModelOf("InstrumentId"), ModelOf("BeneficiaryId")), required=True),
        Field("destination_amount", "destinationAmount", ModelOf("CurrencyAmount"), required=True),
        Field(
            "description",
            "description",
            STRING,
            pattern="^[a-zA-Z0-9\\/\\-?:().$_,'+\\s#=!\"%&*<>;\\{@\\r\\n]*$",
            maxLength=255,
        ),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS, pattern="^[0-9]+$"),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            profile_id: str | int,
            tag: str | None = None,
            source: InstrumentId | InstrumentIdParams,
            destination: InstrumentId | InstrumentIdParams | BeneficiaryId | BeneficiaryIdParams,
            destination_amount: CurrencyAmount | CurrencyAmountParams | Money,
            description: str | None = None,
            scheduled_timestamp: str | int | datetime | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def scheduled_time(self) -> datetime | None:
        """`scheduled_timestamp` as a time (UTC)."""
        return self._moment("scheduled_timestamp")
