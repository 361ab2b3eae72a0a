from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    STRING,
    TIME_DIGITS,
    EnumOf,
    Field,
    Fields,
    ListOf,
    MapOf,
    Model,
    ModelOf,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        LegacyTransactionBatchForexTrade,
        LegacyTransactionBatchInstrument,
        StringWrappedTypeId,
        TransactionBatchErrorType,
        TransactionBatchIntercept,
        TransactionBatchState,
    )
    from weavr_multi.params import TransactionBatchErrorTypeName, TransactionBatchStateName


@model
class LegacyTransactionBatch(Model):
    """Ledger batch behind a fee, with every step it consists of. Internal detail."""

    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    transaction: StringWrappedTypeId
    """Transaction the batch carries out, as type and id."""
    related_batch_id: str | None = None
    """Digit string of the batch this one follows from."""
    intercept: list[TransactionBatchIntercept] | None = None
    """Providers that had to allow the batch, with their decisions."""
    instrument: dict[str, LegacyTransactionBatchInstrument]
    """Steps on accounts and cards, by name."""
    forex_trade: list[LegacyTransactionBatchForexTrade] | None = None
    """Currency conversion that takes part in the batch."""
    completed_timestamp: str | None = None
    """When the batch was completed, epoch milliseconds as a digit string."""
    state: TransactionBatchState
    """COMPLETED, REJECTED and FAILED are final; the PENDING and SUSPENDED states are on the way."""
    conflict: TransactionBatchErrorType | None = None
    """Error that stopped it, when it did not go through."""
    auth_session_id: str | None = None
    """Id of the authentication session under which the batch ran."""
    note: str | None = None
    """Remark stored with it."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("transaction", "transaction", ModelOf("StringWrappedTypeId"), required=True),
        Field("related_batch_id", "relatedBatchId", STRING),
        Field("intercept", "intercept", ListOf(ModelOf("TransactionBatchIntercept"))),
        Field("instrument", "instrument", MapOf(ModelOf("LegacyTransactionBatchInstrument")), required=True),
        Field("forex_trade", "forexTrade", ListOf(ModelOf("LegacyTransactionBatchForexTrade"))),
        Field("completed_timestamp", "completedTimestamp", TIME_DIGITS),
        Field("state", "state", EnumOf("TransactionBatchState"), required=True),
        Field("conflict", "conflict", EnumOf("TransactionBatchErrorType")),
        Field("auth_session_id", "authSessionId", STRING),
        Field("note", "note", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            transaction: StringWrappedTypeId,
            related_batch_id: str | None = None,
            intercept: Sequence[TransactionBatchIntercept] | None = None,
            instrument: Mapping[str, LegacyTransactionBatchInstrument],
            forex_trade: Sequence[LegacyTransactionBatchForexTrade] | None = None,
            completed_timestamp: str | None = None,
            state: TransactionBatchState | TransactionBatchStateName,
            conflict: TransactionBatchErrorType | TransactionBatchErrorTypeName | None = None,
            auth_session_id: str | None = None,
            note: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def completed_time(self) -> datetime | None:
        """`completed_timestamp` as a time (UTC)."""
        return self._moment("completed_timestamp")
