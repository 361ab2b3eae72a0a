from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.instrument_participant_error_type import InstrumentParticipantErrorType
    from weavr_multi.models.legacy_instrument_balances import LegacyInstrumentBalances
    from weavr_multi.models.legacy_instrument_participant import LegacyInstrumentParticipant
    from weavr_multi.models.legacy_transaction_batch_instrument_remaining import (
        LegacyTransactionBatchInstrumentRemaining,
    )
    from weavr_multi.models.transaction_batch_participant_state import TransactionBatchParticipantState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyTransactionBatchInstrument(Model):
    """Step of a ledger batch on one account or card. Internal detail.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        instrument_id: Account or card that the batch step acts on, as type and id.
        instrument: What the step does to the instrument.
        state: COMMITTED, COMPENSATED, REJECTED, FAILED and OBSOLETE are final.
        conflict: Error that stopped it, when it did not go through.
        after: Balances of the instrument after the step was executed.
        executed_timestamp: When the step was executed, epoch milliseconds as a digit string.
        remaining: What is left to apply of the step.
        after_compensation: Balances of the instrument after the step was undone.
        compensated_timestamp: When the step was undone, epoch milliseconds as a digit string.
        treasury_pending: True if a treasury booking is still open.
    """

    id: str
    instrument_id: InstrumentId
    instrument: LegacyInstrumentParticipant
    state: TransactionBatchParticipantState
    conflict: InstrumentParticipantErrorType | Unset = UNSET
    after: LegacyInstrumentBalances | Unset = UNSET
    executed_timestamp: str | Unset = UNSET
    remaining: LegacyTransactionBatchInstrumentRemaining | Unset = UNSET
    after_compensation: LegacyInstrumentBalances | Unset = UNSET
    compensated_timestamp: str | Unset = UNSET
    treasury_pending: bool | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("instrument_id", "instrumentId", M("InstrumentId"), True, None),
        ("instrument", "instrument", M("LegacyInstrumentParticipant"), True, None),
        ("state", "state", E("TransactionBatchParticipantState"), True, None),
        ("conflict", "conflict", E("InstrumentParticipantErrorType"), False, None),
        ("after", "after", M("LegacyInstrumentBalances"), False, None),
        ("executed_timestamp", "executedTimestamp", STR, False, None),
        ("remaining", "remaining", M("LegacyTransactionBatchInstrumentRemaining"), False, None),
        ("after_compensation", "afterCompensation", M("LegacyInstrumentBalances"), False, None),
        ("compensated_timestamp", "compensatedTimestamp", STR, False, None),
        ("treasury_pending", "treasuryPending", BOOL, False, None),
    )
