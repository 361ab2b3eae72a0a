from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        BankAccountCounterparty,
        CardAccessInstrument,
        CurrencyAmount,
        FeeSummary,
        IbanAccessInstrument,
        InstrumentCounterparty,
        MerchantCounterparty,
        StatementCardPaymentTransaction,
        StatementCorrespondentBankTransferTransaction,
        StatementFeeTransaction,
        StatementIncomingWireTransferTransaction,
        StatementOutgoingWireTransferTransaction,
        StatementResponseEntryExecutingAccessInstrument,
        StatementResponseEntryTransaction,
        StatementSendTransaction,
        StatementSystemTransaction,
        StatementTransferTransaction,
        TransactionForex,
    )
    from weavr_multi.params import CurrencyAmountParams


@model
class StatementResponseEntry(Model):
    """Entry of a statement in the newer shape."""

    entry_id: str
    """Digit string identifying the entry."""
    transaction: (
        StatementCardPaymentTransaction
        | StatementTransferTransaction
        | StatementSendTransaction
        | StatementOutgoingWireTransferTransaction
        | StatementIncomingWireTransferTransaction
        | StatementCorrespondentBankTransferTransaction
        | StatementFeeTransaction
        | StatementSystemTransaction
    )
    """Transaction behind the entry; its `type` selects the variant."""
    description: str | None = None
    """Text that goes with the movement."""
    timestamp: int
    """When the entry was booked, in epoch milliseconds."""
    balance_adjustment: CurrencyAmount
    """Amount by which the entry changed the balance; negative for money going out."""
    balance_after: CurrencyAmount
    """Balance once the entry was applied."""
    counterparty: MerchantCounterparty | InstrumentCounterparty | BankAccountCounterparty | dict[str, Any] | None = None
    """Other side of the movement: a merchant, an instrument or a bank account."""
    fee: FeeSummary | None = None
    """Fee taken with the movement."""
    forex: TransactionForex | None = None
    """Currency conversion applied, if there was one."""
    related_entry_id: str | None = None
    """Digit string of another statement entry this one belongs to."""
    executing_access_instrument: CardAccessInstrument | IbanAccessInstrument | None = None
    """Card or IBAN through which the movement was made."""

    __fields__: ClassVar[Fields] = (
        Field("entry_id", "entryId", STRING, required=True),
        Field("transaction", "transaction", ModelOf("StatementResponseEntryTransaction"), required=True),
        Field("description", "description", STRING),
        Field("timestamp", "timestamp", TIME, required=True),
        Field("balance_adjustment", "balanceAdjustment", ModelOf("CurrencyAmount"), required=True),
        Field("balance_after", "balanceAfter", ModelOf("CurrencyAmount"), required=True),
        Field(
            "counterparty",
            "counterparty",
            OneOf(
                ModelOf("MerchantCounterparty"), ModelOf("InstrumentCounterparty"), ModelOf("BankAccountCounterparty")
            ),
        ),
        Field("fee", "fee", ModelOf("FeeSummary")),
        Field("forex", "forex", ModelOf("TransactionForex")),
        Field("related_entry_id", "relatedEntryId", STRING),
        Field(
            "executing_access_instrument",
            "executingAccessInstrument",
            ModelOf("StatementResponseEntryExecutingAccessInstrument"),
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            entry_id: str,
            transaction: StatementResponseEntryTransaction,
            description: str | None = None,
            timestamp: int,
            balance_adjustment: CurrencyAmount | CurrencyAmountParams | Money,
            balance_after: CurrencyAmount | CurrencyAmountParams | Money,
            counterparty: MerchantCounterparty | InstrumentCounterparty | BankAccountCounterparty | None = None,
            fee: FeeSummary | None = None,
            forex: TransactionForex | None = None,
            related_entry_id: str | None = None,
            executing_access_instrument: StatementResponseEntryExecutingAccessInstrument | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def time(self) -> datetime:
        """`timestamp` as a time (UTC)."""
        return self._moment("timestamp")
