from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.create_transfer_conflict_error_code import CreateTransferConflictErrorCode
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.legacy_currency_amount import LegacyCurrencyAmount
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId
    from weavr_multi.models.transfer_state import TransferState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyTransfer(Model):
    """Transfer as webhooks show it, with amounts and times as digit strings.

    Attributes:
        id: Reference to the transfer, as type and id.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        source: Account or card that pays.
        destination: Account or card that receives.
        destination_amount: Amount that reaches the destination, in the currency given with it.
        state: COMPLETED, REJECTED, FAILED and CANCELLED are final; SCHEDULED waits for its time.
        creation_timestamp: When the transfer was created, epoch milliseconds as a digit string.
        conflict: Error that stopped it, when it did not go through.
        scheduled_timestamp: When to carry out the transaction, epoch milliseconds as a digit string; absent
            for at once.
        cancellation_reason: Free text saying why the transaction was cancelled.
        execution_timestamp: When a scheduled transaction was carried out, epoch milliseconds as a digit
            string.
    """

    id: StringWrappedTypeId
    profile_id: str
    tag: str | Unset = UNSET
    source: InstrumentId
    destination: InstrumentId
    destination_amount: LegacyCurrencyAmount
    state: TransferState
    creation_timestamp: str
    conflict: CreateTransferConflictErrorCode | Unset = UNSET
    scheduled_timestamp: str | Unset = UNSET
    cancellation_reason: str | Unset = UNSET
    execution_timestamp: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("StringWrappedTypeId"), True, None),
        ("profile_id", "profileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("source", "source", M("InstrumentId"), True, None),
        ("destination", "destination", M("InstrumentId"), True, None),
        ("destination_amount", "destinationAmount", M("LegacyCurrencyAmount"), True, None),
        ("state", "state", E("TransferState"), True, None),
        ("creation_timestamp", "creationTimestamp", STR, True, None),
        ("conflict", "conflict", E("CreateTransferConflictErrorCode"), False, None),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, None),
        ("cancellation_reason", "cancellationReason", STR, False, None),
        ("execution_timestamp", "executionTimestamp", STR, False, None),
    )
