from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import InstrumentId, StringWrappedTypeId
    from weavr_multi.params import InstrumentIdParams
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManualTransaction(Event):
    """A balance was changed by hand.

    Arrives when the balances of a managed account or card are changed by hand, outside of any payment. The
    changes of the available and of the actual balance are given apart, in minor units as strings of digits.

    Arrives at ``/manual_transactions/watch``.
    """

    transaction_id: str
    """Digit string of the correction."""
    target_instrument: InstrumentId
    """Account or card the correction was booked on."""
    available_balance_adjustment: str | None = None
    """Change to the available balance, a digit string in minor units with an optional minus."""
    actual_balance_adjustment: str | None = None
    """Change to the actual balance, a digit string in minor units with an optional minus."""
    transaction_timestamp: str
    """When the transaction took place, epoch milliseconds as a digit string."""
    owner: StringWrappedTypeId | None = None
    """Corporate or consumer that owns the instrument."""

    __fields__: ClassVar[Fields] = (
        Field("transaction_id", "transactionId", STRING, required=True),
        Field("target_instrument", "targetInstrument", ModelOf("InstrumentId"), required=True),
        Field("available_balance_adjustment", "availableBalanceAdjustment", STRING),
        Field("actual_balance_adjustment", "actualBalanceAdjustment", STRING),
        Field("transaction_timestamp", "transactionTimestamp", TIME_DIGITS, required=True),
        Field("owner", "owner", ModelOf("StringWrappedTypeId")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            transaction_id: str,
            target_instrument: InstrumentId | InstrumentIdParams,
            available_balance_adjustment: str | None = None,
            actual_balance_adjustment: str | None = None,
            transaction_timestamp: str,
            owner: StringWrappedTypeId | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def transaction_time(self) -> datetime:
        """`transaction_timestamp` as a time (UTC)."""
        return self._moment("transaction_timestamp")
