from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, Confirmable, EnumOf, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        ChallengeExemptionReason,
        CreateSendConflictErrorCode,
        InstrumentId,
        LegacyCurrencyAmount,
        SendState,
        StringWrappedTypeId,
    )
    from weavr_multi.params import (
        ChallengeExemptionReasonName,
        CreateSendConflictErrorCodeName,
        InstrumentIdParams,
        SendStateName,
    )


@model
class LegacySend(Confirmable):
    """Send as webhooks show it, with amounts and times as digit strings."""

    beneficiary_id: str | None = None
    """Digit string of the stored beneficiary, when one was paid."""
    cancellation_reason: str | None = None
    """Free text saying why the transaction was cancelled."""
    challenge_exemption_reason: ChallengeExemptionReason | None = None
    """Why no strong authentication was asked for this transaction, such as a low value or a trusted beneficiary."""
    conflict: CreateSendConflictErrorCode | None = None
    """Error that stopped it, when it did not go through."""
    creation_timestamp: str
    """When the send was created, epoch milliseconds as a digit string."""
    description: str | None = None
    """Text that went with the send, up to 255 characters."""
    destination: InstrumentId
    """Account or card that receives."""
    destination_amount: LegacyCurrencyAmount
    """Amount that reaches the destination, in the currency given with it."""
    destination_fee: LegacyCurrencyAmount | None = None
    """Fee taken on the receiving side."""
    execution_timestamp: str | None = None
    """When a scheduled transaction was carried out, epoch milliseconds as a digit string."""
    id: StringWrappedTypeId
    """Reference to the send, as type and id."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    scheduled_timestamp: str | None = None
    """When to carry out the transaction, epoch milliseconds as a digit string; absent for at once."""
    source: InstrumentId
    """Account or card that pays."""
    source_fee: LegacyCurrencyAmount | None = None
    """Fee taken on the paying side."""
    state: SendState
    """PENDING_CHALLENGE waits for strong authentication, SCHEDULED for its time; COMPLETED, REJECTED, FAILED,
    INVALID and CANCELLED end it.
    """
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    transaction_amount: LegacyCurrencyAmount
    """Amount of the transaction."""

    __fields__: ClassVar[Fields] = (
        Field("beneficiary_id", "beneficiaryId", STRING),
        Field("cancellation_reason", "cancellationReason", STRING),
        Field("challenge_exemption_reason", "challengeExemptionReason", EnumOf("ChallengeExemptionReason")),
        Field("conflict", "conflict", EnumOf("CreateSendConflictErrorCode")),
        Field("creation_timestamp", "creationTimestamp", TIME_DIGITS, required=True),
        Field("description", "description", STRING),
        Field("destination", "destination", ModelOf("InstrumentId"), required=True),
        Field("destination_amount", "destinationAmount", ModelOf("LegacyCurrencyAmount"), required=True),
        Field("destination_fee", "destinationFee", ModelOf("LegacyCurrencyAmount")),
        Field("execution_timestamp", "executionTimestamp", TIME_DIGITS),
        Field("id", "id", ModelOf("StringWrappedTypeId"), required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
        Field("source_fee", "sourceFee", ModelOf("LegacyCurrencyAmount")),
        Field("state", "state", EnumOf("SendState"), required=True),
        Field("tag", "tag", STRING),
        Field("transaction_amount", "transactionAmount", ModelOf("LegacyCurrencyAmount"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            beneficiary_id: str | None = None,
            cancellation_reason: str | None = None,
            challenge_exemption_reason: ChallengeExemptionReason | ChallengeExemptionReasonName | None = None,
            conflict: CreateSendConflictErrorCode | CreateSendConflictErrorCodeName | None = None,
            creation_timestamp: str,
            description: str | None = None,
            destination: InstrumentId | InstrumentIdParams,
            destination_amount: LegacyCurrencyAmount,
            destination_fee: LegacyCurrencyAmount | None = None,
            execution_timestamp: str | None = None,
            id: StringWrappedTypeId,
            profile_id: str,
            scheduled_timestamp: str | None = None,
            source: InstrumentId | InstrumentIdParams,
            source_fee: LegacyCurrencyAmount | None = None,
            state: SendState | SendStateName,
            tag: str | None = None,
            transaction_amount: LegacyCurrencyAmount,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")

    @property
    def execution_time(self) -> datetime | None:
        """`execution_timestamp` as a time (UTC)."""
        return self._moment("execution_timestamp")

    @property
    def scheduled_time(self) -> datetime | None:
        """`scheduled_timestamp` as a time (UTC)."""
        return self._moment("scheduled_timestamp")
