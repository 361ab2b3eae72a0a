from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        CreateTransferConflictErrorCode,
        InstrumentId,
        LegacyCurrencyAmount,
        StringWrappedTypeId,
        TransferState,
    )
    from weavr_multi.params import CreateTransferConflictErrorCodeName, InstrumentIdParams, TransferStateName


@model
class LegacyTransfer(Model):
    """Transfer as webhooks show it, with amounts and times as digit strings."""

    id: StringWrappedTypeId
    """Reference to the transfer, as type and id."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source: InstrumentId
    """Account or card that pays."""
    destination: InstrumentId
    """Account or card that receives."""
    destination_amount: LegacyCurrencyAmount
    """Amount that reaches the destination, in the currency given with it."""
    state: TransferState
    """COMPLETED, REJECTED, FAILED and CANCELLED are final; SCHEDULED waits for its time."""
    creation_timestamp: str
    """When the transfer was created, epoch milliseconds as a digit string."""
    conflict: CreateTransferConflictErrorCode | None = None
    """Error that stopped it, when it did not go through."""
    scheduled_timestamp: str | None = None
    """When to carry out the transaction, epoch milliseconds as a digit string; absent for at once."""
    cancellation_reason: str | None = None
    """Free text saying why the transaction was cancelled."""
    execution_timestamp: str | None = None
    """When a scheduled transaction was carried out, epoch milliseconds as a digit string."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("StringWrappedTypeId"), required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
        Field("destination", "destination", ModelOf("InstrumentId"), required=True),
        Field("destination_amount", "destinationAmount", ModelOf("LegacyCurrencyAmount"), required=True),
        Field("state", "state", EnumOf("TransferState"), required=True),
        Field("creation_timestamp", "creationTimestamp", TIME_DIGITS, required=True),
        Field("conflict", "conflict", EnumOf("CreateTransferConflictErrorCode")),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS),
        Field("cancellation_reason", "cancellationReason", STRING),
        Field("execution_timestamp", "executionTimestamp", TIME_DIGITS),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: StringWrappedTypeId,
            profile_id: str,
            tag: str | None = None,
            source: InstrumentId | InstrumentIdParams,
            destination: InstrumentId | InstrumentIdParams,
            destination_amount: LegacyCurrencyAmount,
            state: TransferState | TransferStateName,
            creation_timestamp: str,
            conflict: CreateTransferConflictErrorCode | CreateTransferConflictErrorCodeName | None = None,
            scheduled_timestamp: str | None = None,
            cancellation_reason: str | None = None,
            execution_timestamp: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")

    @property
    def scheduled_time(self) -> datetime | None:
        """`scheduled_timestamp` as a time (UTC)."""
        return self._moment("scheduled_timestamp")

    @property
    def execution_time(self) -> datetime | None:
        """`execution_timestamp` as a time (UTC)."""
        return self._moment("execution_timestamp")
