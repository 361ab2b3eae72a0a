from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, Confirmable, E, Fields, L, M, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_id import BeneficiaryId
    from weavr_multi.models.challenge_exemption_reason import ChallengeExemptionReason
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.external_account_id import ExternalAccountId
    from weavr_multi.models.faster_payments_beneficiary import FasterPaymentsBeneficiary
    from weavr_multi.models.outgoing_wire_transfer_beneficiary import OutgoingWireTransferBeneficiary
    from weavr_multi.models.outgoing_wire_transfer_rejected_info import OutgoingWireTransferRejectedInfo
    from weavr_multi.models.outgoing_wire_transfer_state import OutgoingWireTransferState
    from weavr_multi.models.outgoing_wire_transfer_type import OutgoingWireTransferType
    from weavr_multi.models.outgoing_wire_transfer_validation_outcome import OutgoingWireTransferValidationOutcome
    from weavr_multi.models.rix_beneficiary import RIXBeneficiary
    from weavr_multi.models.sepa_beneficiary import SEPABeneficiary
    from weavr_multi.models.source_instrument import SourceInstrument
    from weavr_multi.models.swift_beneficiary import SWIFTBeneficiary


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class OutgoingWireTransfer(Confirmable):
    """Bank transfer sent from a managed account.

    Attributes:
        id: Digit string of the outgoing wire transfer.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        source_instrument: Managed account that pays.
        transfer_amount: Amount to send, fees not included.
        fee: Fee taken for the transaction.
        purpose: Purpose of the payment, as text.
        description: Reference passed on to the payee, up to 50 characters.
        type: Payment network the transfer is sent by.
        destination: Payee as given on creation: bank details, a stored beneficiary or a linked account.
        state: PENDING_CHALLENGE waits for strong authentication, PENDING_CONFIRMATION for the payer to accept
            the payee check, SCHEDULED for its time; COMPLETED, REJECTED, FAILED, INVALID, RETURNED and
            CANCELLED end it.
        rejected_info: Who caused the rejection: SYSTEM or USER.
        challenge_exemption_reason: Why no strong authentication was asked for this transaction, such as a low
            value or a trusted beneficiary.
        creation_timestamp: When the object was created, in epoch milliseconds.
        scheduled_timestamp: When to carry out the transaction, epoch milliseconds as a digit string; absent
            for at once.
        execution_timestamp: When a scheduled transaction was carried out, epoch milliseconds as a digit
            string.
        cancellation_reason: Free text saying why the transaction was cancelled.
        validation_outcomes: Results of the payee checks run on the transfer.
    """

    id: str
    profile_id: str
    tag: str | Unset = UNSET
    source_instrument: SourceInstrument
    transfer_amount: CurrencyAmount
    fee: CurrencyAmount | Unset = UNSET
    purpose: str | Unset = UNSET
    description: str | Unset = UNSET
    type: OutgoingWireTransferType | Unset = UNSET
    destination: (
        OutgoingWireTransferBeneficiary
        | SEPABeneficiary
        | SWIFTBeneficiary
        | RIXBeneficiary
        | FasterPaymentsBeneficiary
        | BeneficiaryId
        | ExternalAccountId
        | dict[str, Any]
        | Unset
    ) = UNSET
    state: OutgoingWireTransferState
    rejected_info: OutgoingWireTransferRejectedInfo | Unset = UNSET
    challenge_exemption_reason: ChallengeExemptionReason | Unset = UNSET
    creation_timestamp: int
    scheduled_timestamp: str | Unset = UNSET
    execution_timestamp: str | Unset = UNSET
    cancellation_reason: str | Unset = UNSET
    validation_outcomes: list[OutgoingWireTransferValidationOutcome] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("profile_id", "profileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("source_instrument", "sourceInstrument", M("SourceInstrument"), True, None),
        ("transfer_amount", "transferAmount", M("CurrencyAmount"), True, None),
        ("fee", "fee", M("CurrencyAmount"), False, None),
        ("purpose", "purpose", STR, False, None),
        ("description", "description", STR, False, None),
        ("type", "type", E("OutgoingWireTransferType"), False, None),
        (
            "destination",
            "destination",
            U(
                M("OutgoingWireTransferBeneficiary"),
                M("SEPABeneficiary"),
                M("SWIFTBeneficiary"),
                M("RIXBeneficiary"),
                M("FasterPaymentsBeneficiary"),
                M("BeneficiaryId"),
                M("ExternalAccountId"),
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
            False,
            None,
        ),
        ("state", "state", E("OutgoingWireTransferState"), True, None),
        ("rejected_info", "rejectedInfo", E("OutgoingWireTransferRejectedInfo"), False, None),
        ("challenge_exemption_reason", "challengeExemptionReason", E("ChallengeExemptionReason"), False, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, None),
        ("execution_timestamp", "executionTimestamp", STR, False, None),
        ("cancellation_reason", "cancellationReason", STR, False, None),
        ("validation_outcomes", "validationOutcomes", L(M("OutgoingWireTransferValidationOutcome")), False, None),
    )
