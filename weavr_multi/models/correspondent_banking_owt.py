from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, Confirmable, E, Fields, L, M, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.correspondent_banking_business_originator import CorrespondentBankingBusinessOriginator
    from weavr_multi.models.correspondent_banking_external_data import CorrespondentBankingExternalData
    from weavr_multi.models.correspondent_banking_faster_payments_beneficiary import (
        CorrespondentBankingFasterPaymentsBeneficiary,
    )
    from weavr_multi.models.correspondent_banking_individual_originator import CorrespondentBankingIndividualOriginator
    from weavr_multi.models.correspondent_banking_owt_state import CorrespondentBankingOwtState
    from weavr_multi.models.correspondent_banking_owt_validation_outcome import CorrespondentBankingOwtValidationOutcome
    from weavr_multi.models.correspondent_banking_rix_beneficiary import CorrespondentBankingRIXBeneficiary
    from weavr_multi.models.correspondent_banking_sepa_beneficiary import CorrespondentBankingSEPABeneficiary
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.source_instrument import SourceInstrument


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorrespondentBankingOwt(Confirmable):
    """Transfer through a correspondent bank, on behalf of a named originator.

    Attributes:
        id: Digit string of the correspondent bank transfer.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        source_instrument: Managed account that pays.
        amount: Amount of the transfer.
        originator: Party on whose behalf the transfer is sent: a person or a business.
        beneficiary: Payee with bank details for SEPA, RIX or Faster Payments.
        purpose: Purpose of the payment, as text.
        description: Reference passed on to the payee, up to 35 characters.
        external_data: Name and value pairs of the integrator's own, stored and returned unchanged.
        state: PENDING_CHALLENGE waits for strong authentication, PENDING_CONFIRMATION for the payer to accept
            the payee check, SCHEDULED for its time; COMPLETED, REJECTED, FAILED, INVALID, RETURNED and
            CANCELLED end it.
        creation_timestamp: When the object was created, in epoch milliseconds.
        scheduled_timestamp: When to carry out the transaction, epoch milliseconds as a digit string; absent
            for at once.
        cancellation_reason: Free text saying why the transaction was cancelled.
        validation_outcomes: Results of the payee checks run on the transfer.
    """

    id: str
    profile_id: str
    tag: str | Unset = UNSET
    source_instrument: SourceInstrument
    amount: CurrencyAmount
    originator: CorrespondentBankingIndividualOriginator | CorrespondentBankingBusinessOriginator | dict[str, Any]
    beneficiary: (
        CorrespondentBankingSEPABeneficiary
        | CorrespondentBankingRIXBeneficiary
        | CorrespondentBankingFasterPaymentsBeneficiary
        | dict[str, Any]
    )
    purpose: str
    description: str | Unset = UNSET
    external_data: list[CorrespondentBankingExternalData] | Unset = UNSET
    state: CorrespondentBankingOwtState
    creation_timestamp: int
    scheduled_timestamp: str | Unset = UNSET
    cancellation_reason: str | Unset = UNSET
    validation_outcomes: list[CorrespondentBankingOwtValidationOutcome] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("profile_id", "profileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("source_instrument", "sourceInstrument", M("SourceInstrument"), True, None),
        ("amount", "amount", M("CurrencyAmount"), True, None),
        (
            "originator",
            "originator",
            U(M("CorrespondentBankingIndividualOriginator"), M("CorrespondentBankingBusinessOriginator")),
            True,
            None,
        ),
        (
            "beneficiary",
            "beneficiary",
            U(
                M("CorrespondentBankingSEPABeneficiary"),
                M("CorrespondentBankingRIXBeneficiary"),
                M("CorrespondentBankingFasterPaymentsBeneficiary"),
            ),
            True,
            None,
        ),
        ("purpose", "purpose", STR, True, None),
        ("description", "description", STR, False, None),
        ("external_data", "externalData", L(M("CorrespondentBankingExternalData")), False, None),
        ("state", "state", E("CorrespondentBankingOwtState"), True, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, None),
        ("cancellation_reason", "cancellationReason", STR, False, None),
        ("validation_outcomes", "validationOutcomes", L(M("CorrespondentBankingOwtValidationOutcome")), False, None),
    )
