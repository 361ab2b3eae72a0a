from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.system_transaction_subtype import SystemTransactionSubtype
    from weavr_multi.models.transaction_activity_status import TransactionActivityStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SystemTransaction(Model):
    """Movement booked by the service itself, such as a chargeback won or a closure.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        subtype: Finer kind within the type.
        amount: Amount of the movement.
        instrument: Account or card the movement was booked on.
        status: How far the movement has come; COMPLETED, CANCELLED and RETURNED end it.
        reason: Why the movement was booked, up to 255 characters.
        related_transaction_id: Digit string of the transaction this one belongs to.
        creation_timestamp: When the object was created, in epoch milliseconds.
        last_updated_timestamp: When it last changed, in epoch milliseconds.
    """

    id: str
    subtype: SystemTransactionSubtype | Unset = UNSET
    amount: CurrencyAmount
    instrument: InstrumentId
    status: TransactionActivityStatus
    reason: str | Unset = UNSET
    related_transaction_id: str | Unset = UNSET
    creation_timestamp: int
    last_updated_timestamp: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("subtype", "subtype", E("SystemTransactionSubtype"), False, None),
        ("amount", "amount", M("CurrencyAmount"), True, None),
        ("instrument", "instrument", M("InstrumentId"), True, None),
        ("status", "status", E("TransactionActivityStatus"), True, None),
        ("reason", "reason", STR, False, None),
        ("related_transaction_id", "relatedTransactionId", STR, False, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("last_updated_timestamp", "lastUpdatedTimestamp", INT, False, None),
    )
