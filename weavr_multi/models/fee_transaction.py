from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.fee_subtype import FeeSubtype
    from weavr_multi.models.fee_transaction_status import FeeTransactionStatus
    from weavr_multi.models.instrument_id import InstrumentId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class FeeTransaction(Model):
    """Fee that was taken from an account or card.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        fee_type: Kind of fee.
        amount: Amount of the fee.
        instrument: Account or card the fee was taken from.
        status: PENDING until booked; COMPLETED, CANCELLED or REVERSED afterwards.
        description: Text that explains the fee.
        related_transaction_id: Digit string of the transaction this one belongs to.
        creation_timestamp: When the object was created, in epoch milliseconds.
        last_updated_timestamp: When it last changed, in epoch milliseconds.
    """

    id: str
    fee_type: FeeSubtype
    amount: CurrencyAmount
    instrument: InstrumentId
    status: FeeTransactionStatus
    description: str | Unset = UNSET
    related_transaction_id: str | Unset = UNSET
    creation_timestamp: int
    last_updated_timestamp: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("fee_type", "feeType", E("FeeSubtype"), True, None),
        ("amount", "amount", M("CurrencyAmount"), True, None),
        ("instrument", "instrument", M("InstrumentId"), True, None),
        ("status", "status", E("FeeTransactionStatus"), True, None),
        ("description", "description", STR, False, None),
        ("related_transaction_id", "relatedTransactionId", STR, False, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("last_updated_timestamp", "lastUpdatedTimestamp", INT, False, None),
    )
