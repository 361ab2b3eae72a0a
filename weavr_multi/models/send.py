from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, Confirmable, E, Fields, M, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_id import BeneficiaryId
    from weavr_multi.models.challenge_exemption_reason import ChallengeExemptionReason
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.send_state import SendState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Send(Confirmable):
    """Payment to another customer's instrument or to a stored beneficiary.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        source: Account or card that pays.
        source_fee: Fee taken on the paying side.
        destination: Account or card that receives, or the id of a stored beneficiary; the keys present tell
            which.
        destination_amount: Amount that reaches the destination, in the currency given with it.
        destination_fee: Fee taken on the receiving side.
        transaction_amount: Amount of the transaction, in the currency given with it.
        description: Text that went with the send, up to 255 characters.
        state: PENDING_CHALLENGE waits for strong authentication, SCHEDULED for its time; COMPLETED, REJECTED,
            FAILED, INVALID, RETURNED and CANCELLED end it.
        challenge_exemption_reason: Why no strong authentication was asked for this transaction, such as a low
            value or a trusted beneficiary.
        creation_timestamp: When the object was created, in epoch milliseconds.
        scheduled_timestamp: When to carry out the transaction, epoch milliseconds as a digit string; absent
            for at once.
        execution_timestamp: When a scheduled transaction was carried out, epoch milliseconds as a digit
            string.
        cancellation_reason: Free text saying why the transaction was cancelled.
    """

    id: str
    profile_id: str
    tag: str | Unset = UNSET
    source: InstrumentId
    source_fee: CurrencyAmount | Unset = UNSET
    destination: InstrumentId | BeneficiaryId | dict[str, Any] | Unset = UNSET
    destination_amount: CurrencyAmount
    destination_fee: CurrencyAmount | Unset = UNSET
    transaction_amount: CurrencyAmount
    description: str | Unset = UNSET
    state: SendState
    challenge_exemption_reason: ChallengeExemptionReason | Unset = UNSET
    creation_timestamp: int
    scheduled_timestamp: str | Unset = UNSET
    execution_timestamp: str | Unset = UNSET
    cancellation_reason: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("profile_id", "profileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("source", "source", M("InstrumentId"), True, None),
        ("source_fee", "sourceFee", M("CurrencyAmount"), False, None),
        ("destination", "destination", U(M("InstrumentId"), M("BeneficiaryId")), False, None),
        ("destination_amount", "destinationAmount", M("CurrencyAmount"), True, None),
        ("destination_fee", "destinationFee", M("CurrencyAmount"), False, None),
        ("transaction_amount", "transactionAmount", M("CurrencyAmount"), True, None),
        ("description", "description", STR, False, None),
        ("state", "state", E("SendState"), True, None),
        ("challenge_exemption_reason", "challengeExemptionReason", E("ChallengeExemptionReason"), False, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, None),
        ("execution_timestamp", "executionTimestamp", STR, False, None),
        ("cancellation_reason", "cancellationReason", STR, False, None),
    )
