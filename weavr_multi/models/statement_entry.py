from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, D, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.scaled_amount import ScaledAmount
    from weavr_multi.models.statement_entry_state import StatementEntryState
    from weavr_multi.models.transaction_id import TransactionId
    from weavr_multi.models.user_currency_transaction_details import UserCurrencyTransactionDetails


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StatementEntry(Model):
    """Entry of a statement in the older shape.

    Attributes:
        transaction_id: Type and digit string of the transaction behind the entry.
        entry_state: PENDING while the entry can still change, COMPLETED once it is booked.
        original_amount: Amount before conversion, in its own currency.
        forex_rate: Exchange rate applied, as value and scale.
        transaction_amount: Amount of the transaction; it can be negative.
        available_balance_adjustment: Change to the available balance caused by the entry.
        actual_balance_adjustment: Change to the actual balance caused by the entry.
        balance_after: Balance once the entry was applied.
        available_balance_after: Available balance once the entry was applied.
        actual_balance_after: Actual balance, reserved amounts included, once the entry was applied.
        transaction_fee: Fee taken for the transaction.
        cardholder_fee: Fee charged to the cardholder for this entry.
        processed_timestamp: When the service processed it, in epoch milliseconds.
        source_amount: Amount at the source of the transaction, in the currency given with it.
        user_currency_transaction_details: Transaction in the currency the cardholder chose to see.
        additional_fields: Extra text values of the entry by name; which keys occur depends on the kind of
            transaction.
    """

    transaction_id: TransactionId
    entry_state: StatementEntryState
    original_amount: CurrencyAmount | Unset = UNSET
    forex_rate: ScaledAmount | Unset = UNSET
    transaction_amount: CurrencyAmount
    available_balance_adjustment: CurrencyAmount | Unset = UNSET
    actual_balance_adjustment: CurrencyAmount | Unset = UNSET
    balance_after: CurrencyAmount | Unset = UNSET
    available_balance_after: CurrencyAmount | Unset = UNSET
    actual_balance_after: CurrencyAmount | Unset = UNSET
    transaction_fee: CurrencyAmount | Unset = UNSET
    cardholder_fee: CurrencyAmount | Unset = UNSET
    processed_timestamp: int
    source_amount: CurrencyAmount | Unset = UNSET
    user_currency_transaction_details: UserCurrencyTransactionDetails | Unset = UNSET
    additional_fields: dict[str, str] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("transaction_id", "transactionId", M("TransactionId"), True, None),
        ("entry_state", "entryState", E("StatementEntryState"), True, None),
        ("original_amount", "originalAmount", M("CurrencyAmount"), False, None),
        ("forex_rate", "forexRate", M("ScaledAmount"), False, None),
        ("transaction_amount", "transactionAmount", M("CurrencyAmount"), True, None),
        ("available_balance_adjustment", "availableBalanceAdjustment", M("CurrencyAmount"), False, None),
        ("actual_balance_adjustment", "actualBalanceAdjustment", M("CurrencyAmount"), False, None),
        ("balance_after", "balanceAfter", M("CurrencyAmount"), False, None),
        ("available_balance_after", "availableBalanceAfter", M("CurrencyAmount"), False, None),
        ("actual_balance_after", "actualBalanceAfter", M("CurrencyAmount"), False, None),
        ("transaction_fee", "transactionFee", M("CurrencyAmount"), False, None),
        ("cardholder_fee", "cardholderFee", M("CurrencyAmount"), False, None),
        ("processed_timestamp", "processedTimestamp", INT, True, None),
        ("source_amount", "sourceAmount", M("CurrencyAmount"), False, None),
        (
            "user_currency_transaction_details",
            "userCurrencyTransactionDetails",
            M("UserCurrencyTransactionDetails"),
            False,
            None,
        ),
        ("additional_fields", "additionalFields", D(STR), False, None),
    )
