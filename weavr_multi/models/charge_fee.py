from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, E, Fields, M, Model

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.transaction_id import TransactionId
    from weavr_multi.models.transaction_state import TransactionState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ChargeFee(Model):
    """Custom fee that was charged through the API.

    Attributes:
        transaction_id: Type and digit string of the fee transaction.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        fee_type: Name of the fee as set up for the programme.
        source: Account or card the fee is taken from.
        available_balance_adjustment: Change to the available balance, in minor units; negative for money
            going out.
        state: State of the charge; COMPLETED once it is booked.
        creation_timestamp: When the object was created, in epoch milliseconds.
        destination: Instrument that receives the fee.
    """

    transaction_id: TransactionId
    profile_id: str
    fee_type: str
    source: InstrumentId
    available_balance_adjustment: CurrencyAmount
    state: TransactionState
    creation_timestamp: int
    destination: InstrumentId

    __fields__: ClassVar[Fields] = (
        ("transaction_id", "transactionId", M("TransactionId"), True, None),
        ("profile_id", "profileId", STR, True, None),
        ("fee_type", "feeType", STR, True, None),
        ("source", "source", M("InstrumentId"), True, None),
        ("available_balance_adjustment", "availableBalanceAdjustment", M("CurrencyAmount"), True, None),
        ("state", "state", E("TransactionState"), True, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("destination", "destination", M("InstrumentId"), True, None),
    )
