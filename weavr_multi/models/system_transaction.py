from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, InstrumentId, SystemTransactionSubtype, TransactionActivityStatus
    from weavr_multi.params import (
        CurrencyAmountParams,
        InstrumentIdParams,
        SystemTransactionSubtypeName,
        TransactionActivityStatusName,
    )


@model
class SystemTransaction(Model):
    """Movement booked by the service itself, such as a chargeback won or a closure."""

    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    subtype: SystemTransactionSubtype | None = None
    """Finer kind within the type."""
    amount: CurrencyAmount
    """Amount of the movement."""
    instrument: InstrumentId
    """Account or card the movement was booked on."""
    status: TransactionActivityStatus
    """How far the movement has come; COMPLETED, CANCELLED and RETURNED end it."""
    reason: str | None = None
    """Why the movement was booked, up to 255 characters."""
    related_transaction_id: str | None = None
    """Digit string of the transaction this one belongs to."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    last_updated_timestamp: int | None = None
    """When it last changed, in epoch milliseconds."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("subtype", "subtype", EnumOf("SystemTransactionSubtype")),
        Field("amount", "amount", ModelOf("CurrencyAmount"), required=True),
        Field("instrument", "instrument", ModelOf("InstrumentId"), required=True),
        Field("status", "status", EnumOf("TransactionActivityStatus"), required=True),
        Field("reason", "reason", STRING),
        Field("related_transaction_id", "relatedTransactionId", STRING),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("last_updated_timestamp", "lastUpdatedTimestamp", TIME),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            subtype: SystemTransactionSubtype | SystemTransactionSubtypeName | None = None,
            amount: CurrencyAmount | CurrencyAmountParams | Money,
            instrument: InstrumentId | InstrumentIdParams,
            status: TransactionActivityStatus | TransactionActivityStatusName,
            reason: str | None = None,
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
