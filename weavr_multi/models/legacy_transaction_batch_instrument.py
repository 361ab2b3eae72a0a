from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    STRING,
    TIME_DIGITS,
    EnumOf,
    Field,
    Fields,
    Model,
    ModelOf,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        InstrumentId,
        InstrumentParticipantErrorType,
        LegacyInstrumentBalances,
        LegacyInstrumentParticipant,
        LegacyTransactionBatchInstrumentRemaining,
        TransactionBatchParticipantState,
    )
    from weavr_multi.params import (
        InstrumentIdParams,
        InstrumentParticipantErrorTypeName,
        TransactionBatchParticipantStateName,
    )


@model
class LegacyTransactionBatchInstrument(Model):
    """Step of a ledger batch on one account or card. Internal detail."""

    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    instrument_id: InstrumentId
    """Account or card that the batch step acts on, as type and id."""
    instrument: LegacyInstrumentParticipant
    """What the step does to the instrument."""
    state: TransactionBatchParticipantState
    """COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final."""
    conflict: InstrumentParticipantErrorType | None = None
    """Error that stopped it, when it did not go through."""
    after: LegacyInstrumentBalances | None = None
    """Balances of the instrument after the step was executed."""
    executed_timestamp: str | None = None
    """When the step was executed, epoch milliseconds as a digit string."""
    remaining: LegacyTransactionBatchInstrumentRemaining | None = None
    """What is left to apply of the step."""
    after_compensation: LegacyInstrumentBalances | None = None
    """Balances of the instrument after the step was undone."""
    compensated_timestamp: str | None = None
    """When the step was undone, epoch milliseconds as a digit string."""
    treasury_pending: bool | None = None
    """True if a treasury booking is still open."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("instrument_id", "instrumentId", ModelOf("InstrumentId"), required=True),
        Field("instrument", "instrument", ModelOf("LegacyInstrumentParticipant"), required=True),
        Field("state", "state", EnumOf("TransactionBatchParticipantState"), required=True),
        Field("conflict", "conflict", EnumOf("InstrumentParticipantErrorType")),
        Field("after", "after", ModelOf("LegacyInstrumentBalances")),
        Field("executed_timestamp", "executedTimestamp", TIME_DIGITS),
        Field("remaining", "remaining", ModelOf("LegacyTransactionBatchInstrumentRemaining")),
        Field("after_compensation", "afterCompensation", ModelOf("LegacyInstrumentBalances")),
        Field("compensated_timestamp", "compensatedTimestamp", TIME_DIGITS),
        Field("treasury_pending", "treasuryPending", BOOLEAN),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            instrument_id: InstrumentId | InstrumentIdParams,
            instrument: LegacyInstrumentParticipant,
            state: TransactionBatchParticipantState | TransactionBatchParticipantStateName,
            conflict: InstrumentParticipantErrorType | InstrumentParticipantErrorTypeName | None = None,
            after: LegacyInstrumentBalances | None = None,
            executed_timestamp: str | None = None,
            remaining: LegacyTransactionBatchInstrumentRemaining | None = None,
            after_compensation: LegacyInstrumentBalances | None = None,
            compensated_timestamp: str | None = None,
            treasury_pending: bool | None = None,
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
