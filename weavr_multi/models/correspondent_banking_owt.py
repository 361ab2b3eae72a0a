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
        CorrespondentBankingBusinessOriginator,
        CorrespondentBankingExternalData,
        CorrespondentBankingFasterPaymentsBeneficiary,
        CorrespondentBankingIndividualOriginator,
        CorrespondentBankingOwtState,
        CorrespondentBankingOwtValidationOutcome,
        CorrespondentBankingRIXBeneficiary,
        CorrespondentBankingSEPABeneficiary,
        CurrencyAmount,
        SourceInstrument,
    )
    from weavr_multi.params import (
        CorrespondentBankingBusinessOriginatorParams,
        CorrespondentBankingExternalDataParams,
        CorrespondentBankingFasterPaymentsBeneficiaryParams,
        CorrespondentBankingIndividualOriginatorParams,
        CorrespondentBankingOwtStateName,
        CorrespondentBankingRIXBeneficiaryParams,
        CorrespondentBankingSEPABeneficiaryParams,
        CurrencyAmountParams,
        SourceInstrumentParams,
    )


@model
class CorrespondentBankingOwt(Confirmable):
    """Transfer through a correspondent bank, on behalf of a named originator."""

    id: str
    """Digit string of the correspondent bank transfer."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source_instrument: SourceInstrument
    """Managed account that pays."""
    amount: CurrencyAmount
    """Amount of the transfer."""
    originator: CorrespondentBankingIndividualOriginator | CorrespondentBankingBusinessOriginator | dict[str, Any]
    """Party on whose behalf the transfer is sent: a person or a business."""
    beneficiary: (
        CorrespondentBankingSEPABeneficiary
        | CorrespondentBankingRIXBeneficiary
        | CorrespondentBankingFasterPaymentsBeneficiary
        | dict[str, Any]
    )
    """Payee with bank details for SEPA, RIX or Faster Payments."""
    purpose: str
    """Purpose of the payment, as text."""
    description: str | None = None
    """Reference passed on to the payee, up to 35 characters."""
    external_data: list[CorrespondentBankingExternalData] | None = None
    """Name and value pairs of the integrator's own, stored and returned unchanged."""
    state: CorrespondentBankingOwtState
    """PENDING_CHALLENGE waits for strong authentication, PENDING_CONFIRMATION for the payer to accept the payee
    check, SCHEDULED for its time; COMPLETED, REJECTED, FAILED, INVALID, RETURNED and CANCELLED end it.
    """
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    scheduled_timestamp: str | None = None
    """When to carry out the transaction, epoch milliseconds as a digit string; absent for at once."""
    cancellation_reason: str | None = None
    """Free text saying why the transaction was cancelled."""
    validation_outcomes: list[CorrespondentBankingOwtValidationOutcome] | None = None
    """Results of the payee checks run on the transfer."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("source_instrument", "sourceInstrument", ModelOf("SourceInstrument"), required=True),
        Field("amount", "amount", ModelOf("CurrencyAmount"), required=True),
        Field(
            "originator",
            "originator",
            OneOf(
                ModelOf("CorrespondentBankingIndividualOriginator"), ModelOf("CorrespondentBankingBusinessOriginator")
            ),
            required=True,
        ),
        Field(
            "beneficiary",
            "beneficiary",
            OneOf(
                ModelOf("CorrespondentBankingSEPABeneficiary"),
                ModelOf("CorrespondentBankingRIXBeneficiary"),
                ModelOf("CorrespondentBankingFasterPaymentsBeneficiary"),
            ),
            required=True,
        ),
        Field("purpose", "purpose", STRING, required=True),
        Field("description", "description", STRING),
        Field("external_data", "externalData", ListOf(ModelOf("CorrespondentBankingExternalData"))),
        Field("state", "state", EnumOf("CorrespondentBankingOwtState"), required=True),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS),
        Field("cancellation_reason", "cancellationReason", STRING),
        Field("validation_outcomes", "validationOutcomes", ListOf(ModelOf("CorrespondentBankingOwtValidationOutcome"))),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            profile_id: str,
            tag: str | None = None,
            source_instrument: SourceInstrument | SourceInstrumentParams,
            amount: CurrencyAmount | CurrencyAmountParams | Money,
            originator: CorrespondentBankingIndividualOriginator
            | CorrespondentBankingIndividualOriginatorParams
            | CorrespondentBankingBusinessOriginator
            | CorrespondentBankingBusinessOriginatorParams,
            beneficiary: CorrespondentBankingSEPABeneficiary
            | CorrespondentBankingSEPABeneficiaryParams
            | CorrespondentBankingRIXBeneficiary
            | CorrespondentBankingRIXBeneficiaryParams
            | CorrespondentBankingFasterPaymentsBeneficiary
            | CorrespondentBankingFasterPaymentsBeneficiaryParams,
            purpose: str,
            description: str | None = None,
            external_data: Sequence[CorrespondentBankingExternalData | CorrespondentBankingExternalDataParams]
            | None = None,
            state: CorrespondentBankingOwtState | CorrespondentBankingOwtStateName,
            creation_timestamp: int,
            scheduled_timestamp: str | None = None,
            cancellation_reason: str | None = None,
            validation_outcomes: Sequence[CorrespondentBankingOwtValidationOutcome] | None = None,
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
