from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Confirmable, E, Fields, L, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.challenge_exemption_reason import ChallengeExemptionReason
    from weavr_multi.models.destination import Destination
    from weavr_multi.models.external_account_id import ExternalAccountId
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.legacy_currency_amount import LegacyCurrencyAmount
    from weavr_multi.models.outgoing_wire_transfer_state import OutgoingWireTransferState
    from weavr_multi.models.outgoing_wire_transfer_type import OutgoingWireTransferType
    from weavr_multi.models.outgoing_wire_transfer_validation_outcome import OutgoingWireTransferValidationOutcome
    from weavr_multi.models.owt_conflict_error_code import OWTConflictErrorCode
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyOutgoingWireTransfer(Confirmable):
    """Outgoing wire transfer as webhooks show it, with amounts and times as digit strings.

    Attributes:
        id: Reference to the transfer, as type and id.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        source: Managed account that pays.
        transfer_amount: Amount to send, fees not included.
        description: Reference passed on to the payee, up to 50 characters.
        type: Payment network the transfer is sent by.
        destination: Payee with bank details for the network used.
        external_account_id: Linked account that is paid, when it was chosen instead of a beneficiary.
        beneficiary_id: Digit string of the stored beneficiary, when one was paid.
        state: PENDING_CHALLENGE, PENDING_CONFIRMATION and SCHEDULED wait; COMPLETED, REJECTED, FAILED,
            INVALID, RETURNED and CANCELLED end it.
        challenge_exemption_reason: Why no strong authentication was asked for this transaction, such as a low
            value or a trusted beneficiary.
        creation_timestamp: When the transfer was created, epoch milliseconds as a digit string.
        transaction_amount: Amount of the transaction.
        transaction_fee: Fee taken for the transaction.
        conflict: Error that stopped it, when it did not go through.
        scheduled_timestamp: When to carry out the transaction, epoch milliseconds as a digit string; absent
            for at once.
        cancellation_reason: Free text saying why the transaction was cancelled.
        execution_timestamp: When a scheduled transaction was carried out, epoch milliseconds as a digit
            string.
        validation_outcomes: Results of the payee checks run on the transfer.
    """

    id: StringWrappedTypeId
    profile_id: str
    tag: str | Unset = UNSET
    source: InstrumentId
    transfer_amount: LegacyCurrencyAmount | Unset = UNSET
    description: str | Unset = UNSET
    type: OutgoingWireTransferType
    destination: Destination
    external_account_id: ExternalAccountId | Unset = UNSET
    beneficiary_id: str | Unset = UNSET
    state: OutgoingWireTransferState
    challenge_exemption_reason: ChallengeExemptionReason | Unset = UNSET
    creation_timestamp: str
    transaction_amount: LegacyCurrencyAmount
    transaction_fee: LegacyCurrencyAmount | Unset = UNSET
    conflict: OWTConflictErrorCode | Unset = UNSET
    scheduled_timestamp: str | Unset = UNSET
    cancellation_reason: str | Unset = UNSET
    execution_timestamp: str | Unset = UNSET
    validation_outcomes: list[OutgoingWireTransferValidationOutcome] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("StringWrappedTypeId"), True, None),
        ("profile_id", "profileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("source", "source", M("InstrumentId"), True, None),
        ("transfer_amount", "transferAmount", M("LegacyCurrencyAmount"), False, None),
        ("description", "description", STR, False, None),
        ("type", "type", E("OutgoingWireTransferType"), True, None),
        ("destination", "destination", M("Destination"), True, None),
        ("external_account_id", "externalAccountId", M("ExternalAccountId"), False, None),
        ("beneficiary_id", "beneficiaryId", STR, False, None),
        ("state", "state", E("OutgoingWireTransferState"), True, None),
        ("challenge_exemption_reason", "challengeExemptionReason", E("ChallengeExemptionReason"), False, None),
        ("creation_timestamp", "creationTimestamp", STR, True, None),
        ("transaction_amount", "transactionAmount", M("LegacyCurrencyAmount"), True, None),
        ("transaction_fee", "transactionFee", M("LegacyCurrencyAmount"), False, None),
        ("conflict", "conflict", E("OWTConflictErrorCode"), False, None),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, None),
        ("cancellation_reason", "cancellationReason", STR, False, None),
        ("execution_timestamp", "executionTimestamp", STR, False, None),
        ("validation_outcomes", "validationOutcomes", L(M("OutgoingWireTransferValidationOutcome")), False, None),
    )
