from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, InstrumentId, TransactionId, TransactionState
    from weavr_multi.params import CurrencyAmountParams, InstrumentIdParams, TransactionStateName


@model
class ChargeFee(Model):
    """Custom fee that was charged through the API."""

    transaction_id: TransactionId
    """Type and digit string of the fee transaction."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    fee_type: str
    """Name of the fee as set up for the programme."""
    source: InstrumentId
    """Account or card the fee is taken from."""
    available_balance_adjustment: CurrencyAmount
    """Change to the available balance, in minor units; negative for money going out."""
    state: TransactionState
    """State of the charge; COMPLETED once it is booked."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    destination: InstrumentId
    """Instrument that receives the fee."""

    __fields__: ClassVar[Fields] = (
        Field("transaction_id", "transactionId", ModelOf("TransactionId"), required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("fee_type", "feeType", STRING, required=True),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
        Field("available_balance_adjustment", "availableBalanceAdjustment", ModelOf("CurrencyAmount"), required=True),
        Field("state", "state", EnumOf("TransactionState"), required=True),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("destination", "destination", ModelOf("InstrumentId"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            transaction_id: TransactionId,
            profile_id: str,
            fee_type: str,
            source: InstrumentId | InstrumentIdParams,
            available_balance_adjustment: CurrencyAmount | CurrencyAmountParams | Money,
            state: TransactionState | TransactionStateName,
            creation_timestamp: int,
            destination: InstrumentId | InstrumentIdParams,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")
