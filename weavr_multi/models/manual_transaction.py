from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Event, Fields, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManualTransaction(Event):
    """A balance was changed by hand.

    Arrives when the balances of a managed account or card are changed by hand, outside of any payment. The
    changes of the available and of the actual balance are given apart, in minor units as strings of digits.

    Arrives at ``/manual_transactions/watch``.

    Attributes:
        transaction_id: Digit string of the correction.
        target_instrument: Account or card the correction was booked on.
        available_balance_adjustment: Change to the available balance, a digit string in minor units with an
            optional minus.
        actual_balance_adjustment: Change to the actual balance, a digit string in minor units with an
            optional minus.
        transaction_timestamp: When the transaction took place, epoch milliseconds as a digit string.
        owner: Corporate or consumer that owns the instrument.
    """

    transaction_id: str
    target_instrument: InstrumentId
    available_balance_adjustment: str | Unset = UNSET
    actual_balance_adjustment: str | Unset = UNSET
    transaction_timestamp: str
    owner: StringWrappedTypeId | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("transaction_id", "transactionId", STR, True, None),
        ("target_instrument", "targetInstrument", M("InstrumentId"), True, None),
        ("available_balance_adjustment", "availableBalanceAdjustment", STR, False, None),
        ("actual_balance_adjustment", "actualBalanceAdjustment", STR, False, None),
        ("transaction_timestamp", "transactionTimestamp", STR, True, None),
        ("owner", "owner", M("StringWrappedTypeId"), False, None),
    )
