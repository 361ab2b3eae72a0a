from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    STRING,
    TIME_DIGITS,
    Confirmable,
    EnumOf,
    Field,
    Fields,
    ListOf,
    ModelOf,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        ChallengeExemptionReason,
        Destination,
        ExternalAccountId,
        InstrumentId,
        LegacyCurrencyAmount,
        OutgoingWireTransferState,
        OutgoingWireTransferType,
        OutgoingWireTransferValidationOutcome,
        OWTConflictErrorCode,
        StringWrappedTypeId,
    )
    from weavr_multi.params import (
        ChallengeExemptionReasonName,
        ExternalAccountIdParams,
        InstrumentIdParams,
        OutgoingWireTransferStateName,
        OutgoingWireTransferTypeName,
        OWTConflictErrorCodeName,
    )


@model
class LegacyOutgoingWireTransfer(Confirmable):
    """Outgoing wire transfer as webhooks show it, with amounts and times as digit strings."""

    id: StringWrappedTypeId
    """Reference to the transfer, as type and id."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source: InstrumentId
    """Managed account that pays."""
    transfer_amount: LegacyCurrencyAmount | None = None
    """Amount to send, fees not included."""
    description: str | None = None
    """Reference passed on to the payee, up to 50 characters."""
    type: OutgoingWireTransferType
    """Payment network the transfer is sent by."""
    destination: Destination
    """Payee with bank details for the network used."""
    external_account_id: ExternalAccountId | None = None
    """Linked account that is paid, when it was chosen instead of a beneficiary."""
    beneficiary_id: str | None = None
    """Digit string of the stored beneficiary, when one was paid."""
    state: OutgoingWireTransferState
    """PENDING_CHALLENGE, PENDING_CONFIRMATION and SCHEDULED wait; COMPLETED, REJECTED, FAILED, INVALID, RETURNED
    and CANCELLED end it.
    """
    challenge_exemption_reason: ChallengeExemptionReason | None = None
    """Why no strong authentication was asked for this transaction, such as a low value or a trusted beneficiary."""
    creation_timestamp: str
    """When the transfer was created, epoch milliseconds as a digit string."""
    transaction_amount: LegacyCurrencyAmount
    """Amount of the transaction."""
    transaction_fee: LegacyCurrencyAmount | None = None
    """Fee taken for the transaction."""
    conflict: OWTConflictErrorCode | None = None
    """Error that stopped it, when it did not go through."""
    scheduled_timestamp: str | None = None
    """When to carry out the transaction, epoch milliseconds as a digit string; absent for at once."""
    cancellation_reason: str | None = None
    """Free text saying why the transaction was cancelled."""
    execution_timestamp: str | None = None
    """When a scheduled transaction was carried out, epoch milliseconds as a digit string."""
    validation_outcomes: list[OutgoingWireTransferValidationOutcome] | None = None
    """Results of the payee checks run on the transfer."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("StringWrappedTypeId"), required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
        Field("transfer_amount", "transferAmount", ModelOf("LegacyCurrencyAmount")),
        Field("description", "description", STRING),
        Field("type", "type", EnumOf("OutgoingWireTransferType"), required=True),
        Field("destination", "destination", ModelOf("Destination"), required=True),
        Field("external_account_id", "externalAccountId", ModelOf("ExternalAccountId")),
        Field("beneficiary_id", "beneficiaryId", STRING),
        Field("state", "state", EnumOf("OutgoingWireTransferState"), required=True),
        Field("challenge_exemption_reason", "challengeExemptionReason", EnumOf("ChallengeExemptionReason")),
        Field("creation_timestamp", "creationTimestamp", TIME_DIGITS, required=True),
        Field("transaction_amount", "transactionAmount", ModelOf("LegacyCurrencyAmount"), required=True),
        Field("transaction_fee", "transactionFee", ModelOf("LegacyCurrencyAmount")),
        Field("conflict", "conflict", EnumOf("OWTConflictErrorCode")),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS),
        Field("cancellation_reason", "cancellationReason", STRING),
        Field("execution_timestamp", "executionTimestamp", TIME_DIGITS),
        Field("validation_outcomes", "validationOutcomes", ListOf(ModelOf("OutgoingWireTransferValidationOutcome"))),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: StringWrappedTypeId,
            profile_id: str,
            tag: str | None = None,
            source: InstrumentId | InstrumentIdParams,
            transfer_amount: LegacyCurrencyAmount | None = None,
            description: str | None = None,
            type: OutgoingWireTransferType | OutgoingWireTransferTypeName,
            destination: Destination,
            external_account_id: ExternalAccountId | ExternalAccountIdParams | None = None,
            beneficiary_id: str | None = None,
            state: OutgoingWireTransferState | OutgoingWireTransferStateName,
            challenge_exemption_reason: ChallengeExemptionReason | ChallengeExemptionReasonName | None = None,
            creation_timestamp: str,
            transaction_amount: LegacyCurrencyAmount,
            transaction_fee: LegacyCurrencyAmount | None = None,
            conflict: OWTConflictErrorCode | OWTConflictErrorCodeName | None = None,
            scheduled_timestamp: str | None = None,
            cancellation_reason: str | None = None,
            execution_timestamp: str | None = None,
            validation_outcomes: Sequence[OutgoingWireTransferValidationOutcome] | None = None,
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
