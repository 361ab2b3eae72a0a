from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    STRING,
    TIME,
    EnumOf,
    Field,
    Fields,
    ModelOf,
    OneOf,
    TransactionItem,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        CardPayment,
        CorrespondentBankingOwt,
        CurrencyAmount,
        FeeSummary,
        FeeTransaction,
        IncomingWireTransfer,
        OutgoingWireTransfer,
        Send,
        SystemTransaction,
        TransactionActivityDirection,
        TransactionActivityStatus,
        TransactionActivityType,
        Transfer,
    )
    from weavr_multi.params import (
        CurrencyAmountParams,
        TransactionActivityDirectionName,
        TransactionActivityStatusName,
        TransactionActivityTypeName,
    )


@model
class InstrumentTransactionActivityItem(TransactionItem):
    """Transaction of one account or card, with the full transaction enclosed."""

    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    type: TransactionActivityType
    """Kind of transaction; decides the shape of `transaction`."""
    status: TransactionActivityStatus
    """How far the transaction has come, in terms common to all kinds."""
    direction: TransactionActivityDirection | None = None
    """CREDIT for money coming in to the instrument, DEBIT for money going out."""
    amount: CurrencyAmount
    """Amount of the transaction, in the currency given with it."""
    fee: FeeSummary | None = None
    """Fee taken for the transaction, with the id of its own transaction."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    last_updated_timestamp: int | None = None
    """When it last changed, in epoch milliseconds."""
    transaction: (
        Transfer
        | Send
        | OutgoingWireTransfer
        | CorrespondentBankingOwt
        | IncomingWireTransfer
        | CardPayment
        | FeeTransaction
        | SystemTransaction
        | dict[str, Any]
        | None
    ) = None
    """Full transaction, in the shape selected by `type`."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("TransactionActivityType"), required=True),
        Field("status", "status", EnumOf("TransactionActivityStatus"), required=True),
        Field("direction", "direction", EnumOf("TransactionActivityDirection")),
        Field("amount", "amount", ModelOf("CurrencyAmount"), required=True),
        Field("fee", "fee", ModelOf("FeeSummary")),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("last_updated_timestamp", "lastUpdatedTimestamp", TIME),
        Field(
            "transaction",
            "transaction",
            OneOf(
                ModelOf("Transfer"),
                ModelOf("Send"),
                ModelOf("OutgoingWireTransfer"),
                ModelOf("CorrespondentBankingOwt"),
                ModelOf("IncomingWireTransfer"),
                ModelOf("CardPayment"),
                ModelOf("FeeTransaction"),
                ModelOf("SystemTransaction"),
                sibling=(
                    "type",
                    {
                        "transfers": "Transfer",
                        "sends": "Send",
                        "outgoing_wire_transfers": "OutgoingWireTransfer",
                        "correspondent_bank_transfers": "CorrespondentBankingOwt",
                        "incoming_wire_transfers": "IncomingWireTransfer",
                        "card_payments": "CardPayment",
                        "fees": "FeeTransaction",
                        "system_transactions": "SystemTransaction",
                    },
                ),
            ),
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: TransactionActivityType | TransactionActivityTypeName,
            status: TransactionActivityStatus | TransactionActivityStatusName,
            direction: TransactionActivityDirection | TransactionActivityDirectionName | None = None,
            amount: CurrencyAmount | CurrencyAmountParams | Money,
            fee: FeeSummary | None = None,
            creation_timestamp: int,
            last_updated_timestamp: int | None = None,
            transaction: Transfer
            | Send
            | OutgoingWireTransfer
            | CorrespondentBankingOwt
            | IncomingWireTransfer
            | CardPayment
            | FeeTransaction
            | SystemTransaction
            | None = None,
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
