from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bank_account_counterparty import BankAccountCounterparty
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.fee_summary import FeeSummary
    from weavr_multi.models.instrument_counterparty import InstrumentCounterparty
    from weavr_multi.models.merchant_counterparty import MerchantCounterparty
    from weavr_multi.models.statement_response_entry_executing_access_instrument import (
        StatementResponseEntryExecutingAccessInstrument,
    )
    from weavr_multi.models.statement_response_entry_transaction import StatementResponseEntryTransaction
    from weavr_multi.models.transaction_forex import TransactionForex


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StatementResponseEntry(Model):
    """Entry of a statement in the newer shape.

    Attributes:
        entry_id: Digit string identifying the entry.
        transaction: Transaction behind the entry; its `type` selects the variant.
        description: Text that goes with the movement.
        timestamp: When the entry was booked, in epoch milliseconds.
        balance_adjustment: Amount by which the entry changed the balance; negative for money going out.
        balance_after: Balance once the entry was applied.
        counterparty: Other side of the movement: a merchant, an instrument or a bank account.
        fee: Fee taken with the movement.
        forex: Currency conversion applied, if there was one.
        related_entry_id: Digit string of another statement entry this one belongs to.
        executing_access_instrument: Card or IBAN through which the movement was made.
    """

    entry_id: str
    transaction: StatementResponseEntryTransaction
    description: str | Unset = UNSET
    timestamp: int
    balance_adjustment: CurrencyAmount
    balance_after: CurrencyAmount
    counterparty: MerchantCounterparty | InstrumentCounterparty | BankAccountCounterparty | dict[str, Any] | Unset = (
        UNSET
    )
    fee: FeeSummary | Unset = UNSET
    forex: TransactionForex | Unset = UNSET
    related_entry_id: str | Unset = UNSET
    executing_access_instrument: StatementResponseEntryExecutingAccessInstrument | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("entry_id", "entryId", STR, True, None),
        ("transaction", "transaction", M("StatementResponseEntryTransaction"), True, None),
        ("description", "description", STR, False, None),
        ("timestamp", "timestamp", INT, True, None),
        ("balance_adjustment", "balanceAdjustment", M("CurrencyAmount"), True, None),
        ("balance_after", "balanceAfter", M("CurrencyAmount"), True, None),
        (
            "counterparty",
            "counterparty",
            U(M("MerchantCounterparty"), M("InstrumentCounterparty"), M("BankAccountCounterparty")),
            False,
            None,
        ),
        ("fee", "fee", M("FeeSummary"), False, None),
        ("forex", "forex", M("TransactionForex"), False, None),
        ("related_entry_id", "relatedEntryId", STR, False, None),
        (
            "executing_access_instrument",
            "executingAccessInstrument",
            M("StatementResponseEntryExecutingAccessInstrument"),
            False,
            None,
        ),
    )
