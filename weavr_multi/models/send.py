from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    STRING,
    TIME,
    TIME_DIGITS,
    Confirmable,
    EnumOf,
    Field,
    Fields,
    ModelOf,
    OneOf,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import BeneficiaryId, ChallengeExemptionReason, CurrencyAmount, InstrumentId, SendState
    from weavr_multi.params import (
        BeneficiaryIdParams,
        ChallengeExemptionReasonName,
        CurrencyAmountParams,
        InstrumentIdParams,
        SendStateName,
    )


@model
class Send(Confirmable):
    """Payment to another customer's instrument or to a stored beneficiary."""

    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source: InstrumentId
    """Account or card that pays."""
    source_fee: CurrencyAmount | None = None
    """Fee taken on the paying side."""
    destination: InstrumentId | BeneficiaryId | dict[str, Any] | None = None
    """Account or card that receives, or the id of a stored beneficiary; the keys present tell which."""
    destination_amount: CurrencyAmount
    """Amount that reaches the destination, in the currency given with it."""
    destination_fee: CurrencyAmount | None = None
    """Fee taken on the receiving side."""
    transaction_amount: CurrencyAmount
    """Amount of the transaction, in the currency given with it."""
    description: str | None = None
    """Text that went with the send, up to 255 characters."""
    state: SendState
    """PENDING_CHALLENGE waits for strong authentication, SCHEDULED for its time; COMPLETED, REJECTED, FAILED,
    INVALID, RETURNED and CANCELLED end it.
    """
    challenge_exemption_reason: ChallengeExemptionReason | None = None
    """Why no strong authentication was asked for this transaction, such as a low value or a trusted beneficiary."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    scheduled_timestamp: str | None = None
    """When to carry out the transaction, epoch milliseconds as a digit string; absent for at once."""
    execution_timestamp: str | None = None
    """When a scheduled transaction was carried out, epoch milliseconds as a digit string."""
    cancellation_reason: str | None = None
    """Free text saying why the transaction was cancelled."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
        Field("source_fee", "sourceFee", ModelOf("CurrencyAmount")),
        Field("destination", "destination", OneOf(ModelOf("InstrumentId"), ModelOf("BeneficiaryId"))),
        Field("destination_amount", "destinationAmount", ModelOf("CurrencyAmount"), required=True),
        Field("destination_fee", "destinationFee", ModelOf("CurrencyAmount")),
        Field("transaction_amount", "transactionAmount", ModelOf("CurrencyAmount"), required=True),
        Field("description", "description", STRING),
        Field("state", "state", EnumOf("SendState"), required=True),
        Field("challenge_exemption_reason", "challengeExemptionReason", EnumOf("ChallengeExemptionReason")),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS),
        Field("execution_timestamp", "executionTimestamp", TIME_DIGITS),
        Field("cancellation_reason", "cancellationReason", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            profile_id: str,
            tag: str | None = None,
            source: InstrumentId | InstrumentIdParams,
            source_fee: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            destination: InstrumentId | InstrumentIdParams | BeneficiaryId | BeneficiaryIdParams | None = None,
            destination_amount: CurrencyAmount | CurrencyAmountParams | Money,
            destination_fee: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            transaction_amount: CurrencyAmount | CurrencyAmountParams | Money,
            description: str | None = None,
            state: SendState | SendStateName,
            challenge_exemption_reason: ChallengeExemptionReason | ChallengeExemptionReasonName | None = None,
            creation_timestamp: int,
            scheduled_timestamp: str | None = None,
            execution_timestamp: str | None = None,
            cancellation_reason: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")

    @property
    def scheduled_time(self) -> datetime | None:
        """`scheduled_timestamp` as a time (UTC)."""
        return self._moment("scheduled_timestamp")

    @property
    def execution_time(self) -> datetime | None:
        """`execution_timestamp` as a time (UTC)."""
        return self._moment("execution_timestamp")
