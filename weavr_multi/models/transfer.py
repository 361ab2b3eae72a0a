from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.transaction_state import TransactionState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Transfer(Model):
    """Movement of money between two instruments of the same customer.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        source: Account or card that pays.
        destination: Account or card that receives.
        destination_amount: Amount that reaches the destination, in the currency given with it.
        description: Text kept with the transfer, up to 255 characters.
        state: COMPLETED, REJECTED, FAILED and CANCELLED are final; SCHEDULED waits for its time.
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
    destination: InstrumentId
    destination_amount: CurrencyAmount
    description: str | Unset = UNSET
    state: TransactionState
    creation_timestamp: int
    scheduled_timestamp: str | Unset = UNSET
    execution_timestamp: str | Unset = UNSET
    cancellation_reason: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("profile_id", "profileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("source", "source", M("InstrumentId"), True, None),
        ("destination", "destination", M("InstrumentId"), True, None),
        ("destination_amount", "destinationAmount", M("CurrencyAmount"), True, None),
        ("description", "description", STR, False, None),
        ("state", "state", E("TransactionState"), True, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("scheduled_timestamp", "scheduledTimestamp", STR, False, None),
        ("execution_timestamp", "executionTimestamp", STR, False, None),
        ("cancellation_reason", "cancellationReason", STR, False, None),
    )
