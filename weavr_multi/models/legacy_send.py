from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Confirmable, E, Fields, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.challenge_exemption_reason import ChallengeExemptionReason
    from weavr_multi.models.create_send_conflict_error_code import CreateSendConflictErrorCode
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.legacy_currency_amount import LegacyCurrencyAmount
    from weavr_multi.models.send_state import SendState
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacySend(Confirmable):
    """Send as webhooks show it, with amounts and times as digit strings.

    Attributes:
        beneficiary_id: Digit string of the stored beneficiary, when one was paid.
        cancellation_reason: Free text saying why the transaction was cancelled.
        challenge_exemption_reason: Why no strong authentication was asked for this transaction, such as a low
            value or a trusted beneficiary.
        conflict: Error that stopped it, when it did not go through.
        creation_timestamp: When the send was created, epoch milliseconds as a digit string.
        description: Text that went with the send, up to 255 characters.
        destination: Account or card that receives.
        destination_amount: Amount that reaches the destination, in the currency given with it.
        destination_fee: Fee taken on the receiving side.
        execution_timestamp: When a scheduled transaction was carried out, epoch milliseconds as a digit
            string.
        id: Reference to the send, as type and id.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        scheduled_timestamp: When to carry out the transaction, epoch milliseconds as a digit string; absent
            for at once.
        source: Account or card that pays.
        source_fee: Fee taken on the paying side.
        state: PENDING_CHALLENGE waits for strong authentication, SCHEDULED for its time; COMPLETED, REJECTED,
            FAILED, INVALID and CANCELLED end it.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        transaction_amount: Amount of the transaction.
    """

    beneficiary_id: str | Unset = UNSET
    cancellation_reason: str | Unset = UNSET
    challenge_exemption_reason: ChallengeExemptionReason | Unset = UNSET
    conflict: CreateSendConflictErrorCode | Unset = UNSET
    creation_timestamp: str
    description: str | Unset = UNSET
    destination: InstrumentId
    destination_amount: LegacyCurrencyAmount
    destination_fee: LegacyCurrencyAmount | Unset = UNSET
    execution_timestamp: str | Unset = UNSET
    id: StringWrappedTypeId
    profile_id: str
    scheduled_timestamp: str | Unset = UNSET
    source: InstrumentId
    source_fee: LegacyCurrencyAmount | Unset = UNSET
    state: SendState
    tag: str | Unset = UNSET
    transaction_amount: LegacyCurrencyAmount

    __fields__: ClassVar[Fields] = (
        ("beneficiary_id", "beneficiaryId", STR, False, None),
        ("cancellation_reason", "cancellationReason", STR, False, None),
        ("challenge_exemption_reason", "challengeExemptionReason", E("ChallengeExemptionReason"), False, None),
        ("conflict", "conflict", E("CreateSendConflictErrorCode"), False, None),
        ("creation_timestamp", "creationTimestamp", STR, True, None),
        ("description", "description", STR, False, None),
        ("destination", "destination", M("InstrumentId"), True, None),
        ("destination_amount", "destinationAmount", M("LegacyCurrencyAmount"), True, None),
        ("destination_fee", "destinationFee", M("LegacyCurrencyAmount"), False, None),
        ("execution_timestamp", "executionTimestamp", STR, False, None),
        ("id", "id", M("StringWrappedTypeId"), True, None),
        ("profile_id", "profileId", STR, True, None),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, None),
        ("source", "source", M("InstrumentId"), True, None),
        ("source_fee", "sourceFee", M("LegacyCurrencyAmount"), False, None),
        ("state", "state", E("SendState"), True, None),
        ("tag", "tag", STR, False, None),
        ("transaction_amount", "transactionAmount", M("LegacyCurrencyAmount"), True, None),
    )
