from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.forex_trade_participant_error_type import ForexTradeParticipantErrorType
    from weavr_multi.models.legacy_forex_trade_participant import LegacyForexTradeParticipant
    from weavr_multi.models.legacy_scaled_amount import LegacyScaledAmount
    from weavr_multi.models.transaction_batch_participant_state import TransactionBatchParticipantState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyTransactionBatchForexTrade(Model):
    """Currency conversion within a ledger batch. Internal detail.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        forex_trade: Amounts and rate of the conversion.
        state: COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final.
        conflict: Error that stopped it, when it did not go through.
        executed_timestamp: When the step was executed, epoch milliseconds as a digit string.
        compensated_rate_id: Id of the exchange rate at which the trade was undone.
        source_system_compensation: Internal name of the system the undoing was booked in.
        compensated_rate: Exchange rate at which the trade was undone.
        compensated_timestamp: When the step was undone, epoch milliseconds as a digit string.
    """

    id: str
    forex_trade: LegacyForexTradeParticipant
    state: TransactionBatchParticipantState | Unset = UNSET
    conflict: ForexTradeParticipantErrorType | Unset = UNSET
    executed_timestamp: str | Unset = UNSET
    compensated_rate_id: str | Unset = UNSET
    source_system_compensation: str | Unset = UNSET
    compensated_rate: LegacyScaledAmount | Unset = UNSET
    compensated_timestamp: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("forex_trade", "forexTrade", M("LegacyForexTradeParticipant"), True, None),
        ("state", "state", E("TransactionBatchParticipantState"), False, None),
        ("conflict", "conflict", E("ForexTradeParticipantErrorType"), False, None),
        ("executed_timestamp", "executedTimestamp", STR, False, None),
        ("compensated_rate_id", "compensatedRateId", STR, False, None),
        ("source_system_compensation", "sourceSystemCompensation", STR, False, None),
        ("compensated_rate", "compensatedRate", M("LegacyScaledAmount"), False, None),
        ("compensated_timestamp", "compensatedTimestamp", STR, False, None),
    )
