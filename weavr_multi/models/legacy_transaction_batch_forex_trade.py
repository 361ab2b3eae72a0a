from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        ForexTradeParticipantErrorType,
        LegacyForexTradeParticipant,
        LegacyScaledAmount,
        TransactionBatchParticipantState,
    )
    from weavr_multi.params import ForexTradeParticipantErrorTypeName, TransactionBatchParticipantStateName


@model
class LegacyTransactionBatchForexTrade(Model):
    """Currency conversion within a ledger batch. Internal detail."""

    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    forex_trade: LegacyForexTradeParticipant
    """Amounts and rate of the conversion."""
    state: TransactionBatchParticipantState | None = None
    """COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
    conflict: ForexTradeParticipantErrorType | None = None
    """Error that stopped it, when it did not go through."""
    executed_timestamp: str | None = None
    """When the step was executed, epoch milliseconds as a digit string."""
    compensated_rate_id: str | None = None
    """Id of the exchange rate at which the trade was undone."""
    source_system_compensation: str | None = None
    """Internal name of the system the undoing was booked in."""
    compensated_rate: LegacyScaledAmount | None = None
    """Exchange rate at which the trade was undone."""
    compensated_timestamp: str | None = None
    """When the step was undone, epoch milliseconds as a digit string."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("forex_trade", "forexTrade", ModelOf("LegacyForexTradeParticipant"), required=True),
        Field("state", "state", EnumOf("TransactionBatchParticipantState")),
        Field("conflict", "conflict", EnumOf("ForexTradeParticipantErrorType")),
        Field("executed_timestamp", "executedTimestamp", TIME_DIGITS),
        Field("compensated_rate_id", "compensatedRateId", STRING),
        Field("source_system_compensation", "sourceSystemCompensation", STRING),
        Field("compensated_rate", "compensatedRate", ModelOf("LegacyScaledAmount")),
        Field("compensated_timestamp", "compensatedTimestamp", TIME_DIGITS),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            forex_trade: LegacyForexTradeParticipant,
            state: TransactionBatchParticipantState | TransactionBatchParticipantStateName | None = None,
            conflict: ForexTradeParticipantErrorType | ForexTradeParticipantErrorTypeName | None = None,
            executed_timestamp: str | None = None,
            compensated_rate_id: str | None = None,
            source_system_compensation: str | None = None,
            compensated_rate: LegacyScaledAmount | None = None,
            compensated_timestamp: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def executed_time(self) -> datetime | None:
        """`executed_timestamp` as a time (UTC)."""
        return self._moment("executed_timestamp")

    @property
    def compensated_time(self) -> datetime | None:
        """`compensated_timestamp` as a time (UTC)."""
        return self._moment("compensated_timestamp")
