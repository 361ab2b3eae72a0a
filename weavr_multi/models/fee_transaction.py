from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, FeeSubtype, FeeTransactionStatus, InstrumentId
    from weavr_multi.params import CurrencyAmountParams, FeeSubtypeName, FeeTransactionStatusName, InstrumentIdParams


@model
class FeeTransaction(Model):
    """Fee that was taken from an account or card."""

    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    fee_type: FeeSubtype
    """Kind of fee."""
    amount: CurrencyAmount
    """Amount of the fee."""
    instrument: InstrumentId
    """Account or card the fee was taken from."""
    status: FeeTransactionStatus
    """PENDING until booked; COMPLETED, CANCELLED or REVERSED afterwards."""
    description: str | None = None
    """Text that explains the fee."""
    related_transaction_id: str | None = None
    """Digit string of the transaction this one belongs to."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    last_updated_timestamp: int | None = None
    """When it last changed, in epoch milliseconds."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("fee_type", "feeType", EnumOf("FeeSubtype"), required=True),
        Field("amount", "amount", ModelOf("CurrencyAmount"), required=True),
        Field("instrument", "instrument", ModelOf("InstrumentId"), required=True),
        Field("status", "status", EnumOf("FeeTransactionStatus"), required=True),
        Field("description", "description", STRING),
        Field("related_transaction_id", "relatedTransactionId", STRING),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("last_updated_timestamp", "lastUpdatedTimestamp", TIME),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            fee_type: FeeSubtype | FeeSubtypeName,
            amount: CurrencyAmount | CurrencyAmountParams | Money,
            instrument: InstrumentId | InstrumentIdParams,
            status: FeeTransactionStatus | FeeTransactionStatusName,
            description: str | None = None,
            related_transaction_id: str | None = None,
            creation_timestamp: int,
            last_updated_timestamp: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")

    @property
    def last_updated_time(self) -> datetime | None:
        """`last_updated_timestamp` as a time (UTC)."""
        return self._moment("last_updated_timestamp")
