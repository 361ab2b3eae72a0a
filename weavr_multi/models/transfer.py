from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME, TIME_DIGITS, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, InstrumentId, TransactionState
    from weavr_multi.params import CurrencyAmountParams, InstrumentIdParams, TransactionStateName


@model
class Transfer(Model):
    """Movement of money between two instruments of the same customer."""

    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    source: InstrumentId
    """Account or card that pays."""
    destination: InstrumentId
    """Account or card that receives."""
    destination_amount: CurrencyAmount
    """Amount that reaches the destination, in the currency given with it."""
    description: str | None = None
    """Text kept with the transfer, up to 255 characters."""
    state: TransactionState
    """COMPLETED, REJECTED, FAILED and CANCELLED are final; SCHEDULED waits for its time."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    scheduled_timestamp: str | None = None
    """When to carry out the transaction, epoch milliseconds as a digit string; absent for at once."""
    execution_timestamp: str | None = None
    """When a scheduled transaction was carried out, epoch milliseconds as a digit string."""
    cancellation_reason: str | None = None
    """Free text saying why the transaction was cancelled."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
        Field("destination", "destination", ModelOf("InstrumentId"), required=True),
        Field("destination_amount", "destinationAmount", ModelOf("CurrencyAmount"), required=True),
        Field("description", "description", STRING),
        Field("state", "state", EnumOf("TransactionState"), required=True),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("scheduled_timestamp", "scheduledTimestamp", TIME_DIGITS),
        Field("execution_timestamp", "executionTimestamp", TIME_DIGITS),
        Field("cancellation_reason", "cancellationReason", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            profile_id: str,
            tag: str | None = None,
            source: InstrumentId | InstrumentIdParams,
            destination: InstrumentId | InstrumentIdParams,
            destination_amount: CurrencyAmount | CurrencyAmountParams | Money,
            description: str | None = None,
            state: TransactionState | TransactionStateName,
            creation_timestamp: int,
            scheduled_timestamp: str | None = None,
            execution_timestamp: str | None = None,
            cancellation_reason: str | None = None,
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
