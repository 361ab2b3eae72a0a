from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    STRING,
    TIME,
    TIME_DIGITS,
    Confirmable,
    EnumOf,
    Field,
    Fields,
    ListOf,
    ModelOf,
    OneOf,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        BeneficiaryId,
        ChallengeExemptionReason,
        CurrencyAmount,
        ExternalAccountId,
        FasterPaymentsBeneficiary,
        OutgoingWireTransferBeneficiary,
        OutgoingWireTransferRejectedInfo,
        OutgoingWireTransferState,
        OutgoingWireTransferType,
        OutgoingWireTransferValidationOutcome,
        RIXBeneficiary,
        SEPABeneficiary,
        SourceInstrument,
        SWIFTBeneficiary,
    )
    from weavr_multi.params import (
        BeneficiaryIdParams,
        ChallengeExemptionReasonName,
        CurrencyAmountParams,
        ExternalAccountIdParams,
        FasterPaymentsBeneficiaryParams,
        OutgoingWireTransferBeneficiaryParams,
        OutgoingWireTransferRejectedInfoName,
        OutgoingWireTransferStateName,
        OutgoingWireTransferTypeName,
        RIXBeneficiaryParams,
        SEPABeneficiaryParams,
        SourceInstrumentParams,
        SWIFTBeneficiaryParams,
    )


@model
class OutgoingWireTransfer(Confirmable):
    """Bank transfer sent from a managed account."""

    id: str
    """Digit string of the outgoing wire transfer."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source_instrument: SourceInstrument
    """Managed account that pays."""
    transfer_amount: CurrencyAmount
    """Amount to send, fees not included."""
    fee: CurrencyAmount | None = None
    """Fee taken for the transaction."""
    purpose: str | None = None
    """Purpose of the payment, as text."""
    description: str | None = None
    """Reference passed on to the payee, up to 50 characters."""
    type: OutgoingWireTransferType | None = None
    """Payment network the transfer is sent by."""
    destination: (
        OutgoingWireTransferBeneficiary
        | SEPABeneficiary
        | SWIFTBeneficiary
        | RIXBeneficiary
        | FasterPaymentsBeneficiary
        | BeneficiaryId
        | ExternalAccountId
        | dict[str, Any]
        | None
    ) = None
    """Payee as given on creation: bank details, a stored beneficiary or a linked account."""
    state: OutgoingWireTransferState
    """PENDING_CHALLENGE waits for strong authentication, PENDING_CONFIRMATION for the payer to accept the payee
    check, SCHEDULED for its time; COMPLETED, REJECTED, FAILED, INVALID, RETURNED and CANCELLED end it.
    """
    rejected_info: OutgoingWireTransferRejectedInfo | None = None
    """Who caused the rejection: SYSTEM or USER."""
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
    validation_outcomes: list[OutgoingWireTransferValidationOutcome] | None = None
    """Results of the payee checks run on the transfer."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("source_instrument", "sourceInstrument", ModelOf("SourceInstrument"), required=True),
        Field("transfer_amount", "transferAmount", ModelOf("CurrencyAmount"), required=True),
        Field("fee", "fee", ModelOf("CurrencyAmount")),
        Field("purpose", "purpose", STRING),
        Field("description", "description", STRING),
        Field("type", "type", EnumOf("OutgoingWireTransferType")),
        Field(
            "destination",
            "destination",
            OneOf(
                ModelOf("OutgoingWireTransferBeneficiary"),
                ModelOf("SEPABeneficiary"),
                ModelOf("SWIFTBeneficiary"),
                ModelOf("RIXBeneficiary"),
                ModelOf("FasterPaymentsBeneficiary"),
                ModelOf("BeneficiaryId"),
                ModelOf("ExternalAccountId"),
                sibling=(
                    "type",
                    {
                        "SEPA": "SEPABeneficiary",
                        "FASTER_PAYMENTS": "FasterPaymentsBeneficiary",
                        "SWIFT": "SWIFTBeneficiary",
                        "RIX": "RIXBeneficiary",
                    },
                ),
            ),
        ),
        Field("state", "state", EnumOf("OutgoingWireTransferState"), required=True),
        Field("rejected_info", "rejectedInfo", EnumOf("OutgoingWireTransferRejectedInfo")),
        Field("challenge_exemption_reason", "challengeExemptionReason", EnumOf("ChallengeExemptionReason")),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS),
        Field("execution_timestamp", "executionTimestamp", TIME_DIGITS),
        Field("cancellation_reason", "cancellationReason", STRING),
        Field("validation_outcomes", "validationOutcomes", ListOf(ModelOf("OutgoingWireTransferValidationOutcome"))),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            profile_id: str,
            tag: str | None = None,
            source_instrument: SourceInstrument | SourceInstrumentParams,
            transfer_amount: CurrencyAmount | CurrencyAmountParams | Money,
            fee: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            purpose: str | None = None,
            description: str | None = None,
            type: OutgoingWireTransferType | OutgoingWireTransferTypeName | None = None,
            destination: OutgoingWireTransferBeneficiary
            | OutgoingWireTransferBeneficiaryParams
            | SEPABeneficiary
            | SEPABeneficiaryParams
            | SWIFTBeneficiary
            | SWIFTBeneficiaryParams
            | RIXBeneficiary
            | RIXBeneficiaryParams
            | FasterPaymentsBeneficiary
            | FasterPaymentsBeneficiaryParams
            | BeneficiaryId
            | BeneficiaryIdParams
            | ExternalAccountId
            | ExternalAccountIdParams
            | None = None,
            state: OutgoingWireTransferState | OutgoingWireTransferStateName,
            rejected_info: OutgoingWireTransferRejectedInfo | OutgoingWireTransferRejectedInfoName | None = None,
            challenge_exemption_reason: ChallengeExemptionReason | ChallengeExemptionReasonName | None = None,
            creation_timestamp: int,
            scheduled_timestamp: str | None = None,
            execution_timestamp: str | None = None,
            cancellation_reason: str | None = None,
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
