from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, STRING, TIME, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        CurrencyAmount,
        IncomingWireTransferMultiState,
        InstrumentId,
        PaymentNetwork,
        TransactionForex,
    )
    from weavr_multi.params import (
        CurrencyAmountParams,
        IncomingWireTransferMultiStateName,
        InstrumentIdParams,
        PaymentNetworkName,
    )


@model
class IncomingWireTransfer(Model):
    """Bank transfer received on a managed account."""

    id: str
    """Digit string of the incoming wire transfer."""
    profile_id: str | None = None
    """Digit string of the programme's profile that sets the rules and fees."""
    state: IncomingWireTransferMultiState
    """PENDING until credited; COMPLETED and REJECTED are final."""
    amount: CurrencyAmount
    """Amount received."""
    fee: CurrencyAmount | None = None
    """Fee taken for the transfer, if any."""
    destination_instrument: InstrumentId
    """Managed account that receives the money."""
    payment_network: PaymentNetwork | None = None
    """Payment network the transfer arrived by."""
    sender_name: str | None = None
    """Name of the sender."""
    sender_iban: str | None = None
    """IBAN of the account the money came from."""
    sender_reference: str | None = None
    """Reference the sender gave with the payment."""
    forex: TransactionForex | None = None
    """Currency conversion applied, if there was one."""
    is_instant: bool | None = None
    """True if it arrived by an instant payment scheme."""
    created_at: int
    """When the wire transfer was recorded, in epoch milliseconds."""
    executed_at: int | None = None
    """When the money was credited, in epoch milliseconds."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("profile_id", "profileId", STRING),
        Field("state", "state", EnumOf("IncomingWireTransferMultiState"), required=True),
        Field("amount", "amount", ModelOf("CurrencyAmount"), required=True),
        Field("fee", "fee", ModelOf("CurrencyAmount")),
        Field("destination_instrument", "destinationInstrument", ModelOf("InstrumentId"), required=True),
        Field("payment_network", "paymentNetwork", EnumOf("PaymentNetwork")),
        Field("sender_name", "senderName", STRING),
        Field("sender_iban", "senderIban", STRING),
        Field("sender_reference", "senderReference", STRING),
        Field("forex", "forex", ModelOf("TransactionForex")),
        Field("is_instant", "isInstant", BOOLEAN),
        Field("created_at", "createdAt", TIME, required=True),
        Field("executed_at", "executedAt", TIME),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            profile_id: str | None = None,
            state: IncomingWireTransferMultiState | IncomingWireTransferMultiStateName,
            amount: CurrencyAmount | CurrencyAmountParams | Money,
            fee: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            destination_instrument: InstrumentId | InstrumentIdParams,
            payment_network: PaymentNetwork | PaymentNetworkName | None = None,
            sender_name: str | None = None,
            sender_iban: str | None = None,
            sender_reference: str | None = None,
            forex: TransactionForex | None = None,
            is_instant: bool | None = None,
            created_at: int,
            executed_at: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def created_time(self) -> datetime:
        """`created_at` as a time (UTC)."""
        return self._moment("created_at")

    @property
    def executed_time(self) -> datetime | None:
        """`executed_at` as a time (UTC)."""
        return self._moment("executed_at")
