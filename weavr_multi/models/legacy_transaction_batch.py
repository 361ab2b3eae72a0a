from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, D, E, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.legacy_transaction_batch_forex_trade import LegacyTransactionBatchForexTrade
    from weavr_multi.models.legacy_transaction_batch_instrument import LegacyTransactionBatchInstrument
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId
    from weavr_multi.models.transaction_batch_error_type import TransactionBatchErrorType
    from weavr_multi.models.transaction_batch_intercept import TransactionBatchIntercept
    from weavr_multi.models.transaction_batch_state import TransactionBatchState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyTransactionBatch(Model):
    """Ledger batch behind a fee, with every step it consists of. Internal detail.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        transaction: Transaction the batch carries out, as type and id.
        related_batch_id: Digit string of the batch this one follows from.
        intercept: Providers that had to allow the batch, with their decisions.
        instrument: Steps on accounts and cards, by name.
        forex_trade: Currency conversion that takes part in the batch.
        completed_timestamp: When the batch was completed, epoch milliseconds as a digit string.
        state: COMPLETED, REJECTED and FAILED are final; the PENDING and SUSPENDED states are on the way.
        conflict: Error that stopped it, when it did not go through.
        auth_session_id: Id of the authentication session under which the batch ran.
        note: Remark stored with it.
    """

    id: str
    transaction: StringWrappedTypeId
    related_batch_id: str | Unset = UNSET
    intercept: list[TransactionBatchIntercept] | Unset = UNSET
    instrument: dict[str, LegacyTransactionBatchInstrument]
    forex_trade: list[LegacyTransactionBatchForexTrade] | Unset = UNSET
    completed_timestamp: str | Unset = UNSET
    state: TransactionBatchState
    conflict: TransactionBatchErrorType | Unset = UNSET
    auth_session_id: str | Unset = UNSET
    note: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("transaction", "transaction", M("StringWrappedTypeId"), True, None),
        ("related_batch_id", "relatedBatchId", STR, False, None),
        ("intercept", "intercept", L(M("TransactionBatchIntercept")), False, None),
        ("instrument", "instrument", D(M("LegacyTransactionBatchInstrument")), True, None),
        ("forex_trade", "forexTrade", L(M("LegacyTransactionBatchForexTrade")), False, None),
        ("completed_timestamp", "completedTimestamp", STR, False, None),
        ("state", "state", E("TransactionBatchState"), True, None),
        ("conflict", "conflict", E("TransactionBatchErrorType"), False, None),
        ("auth_session_id", "authSessionId", STR, False, None),
        ("note", "note", STR, False, None),
    )
