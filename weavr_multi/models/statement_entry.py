from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME, EnumOf, Field, Fields, MapOf, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        CurrencyAmount,
        ScaledAmount,
        StatementEntryState,
        TransactionId,
        UserCurrencyTransactionDetails,
    )
    from weavr_multi.params import CurrencyAmountParams, StatementEntryStateName


@model
class StatementEntry(Model):
    """Entry of a statement in the older shape."""

    transaction_id: TransactionId
    """Type and digit string of the transaction behind the entry."""
    entry_state: StatementEntryState
    """PENDING while the entry can still change, COMPLETED once it is booked."""
    original_amount: CurrencyAmount | None = None
    """Amount before conversion, in its own currency."""
    forex_rate: ScaledAmount | None = None
    """Exchange rate applied, as value and scale."""
    transaction_amount: CurrencyAmount
    """Amount of the transaction; it can be negative."""
    available_balance_adjustment: CurrencyAmount | None = None
    """Change to the available balance caused by the entry."""
    actual_balance_adjustment: CurrencyAmount | None = None
    """Change to the actual balance caused by the entry."""
    balance_after: CurrencyAmount | None = None
    """Balance once the entry was applied."""
    available_balance_after: CurrencyAmount | None = None
    """Available balance once the entry was applied."""
    actual_balance_after: CurrencyAmount | None = None
    """Actual balance, reserved amounts included, once the entry was applied."""
    transaction_fee: CurrencyAmount | None = None
    """Fee taken for the transaction."""
    cardholder_fee: CurrencyAmount | None = None
    """Fee charged to the cardholder for this entry."""
    processed_timestamp: int
    """When the service processed it, in epoch milliseconds."""
    source_amount: CurrencyAmount | None = None
    """Amount at the source of the transaction, in the currency given with it."""
    user_currency_transaction_details: UserCurrencyTransactionDetails | None = None
    """Transaction in the currency the cardholder chose to see."""
    additional_fields: dict[str, str] | None = None
    """Extra text values of the entry by name; which keys occur depends on the kind of transaction."""

    __fields__: ClassVar[Fields] = (
        Field("transaction_id", "transactionId", ModelOf("TransactionId"), required=True),
        Field("entry_state", "entryState", EnumOf("StatementEntryState"), required=True),
        Field("original_amount", "originalAmount", ModelOf("CurrencyAmount")),
        Field("forex_rate", "forexRate", ModelOf("ScaledAmount")),
        Field("transaction_amount", "transactionAmount", ModelOf("CurrencyAmount"), required=True),
        Field("available_balance_adjustment", "availableBalanceAdjustment", ModelOf("CurrencyAmount")),
        Field("actual_balance_adjustment", "actualBalanceAdjustment", ModelOf("CurrencyAmount")),
        Field("balance_after", "balanceAfter", ModelOf("CurrencyAmount")),
        Field("available_balance_after", "availableBalanceAfter", ModelOf("CurrencyAmount")),
        Field("actual_balance_after", "actualBalanceAfter", ModelOf("CurrencyAmount")),
        Field("transaction_fee", "transactionFee", ModelOf("CurrencyAmount")),
        Field("cardholder_fee", "cardholderFee", ModelOf("CurrencyAmount")),
        Field("processed_timestamp", "processedTimestamp", TIME, required=True),
        Field("source_amount", "sourceAmount", ModelOf("CurrencyAmount")),
        Field(
            "user_currency_transaction_details",
            "userCurrencyTransactionDetails",
            ModelOf("UserCurrencyTransactionDetails"),
        ),
        Field("additional_fields", "additionalFields", MapOf(STRING)),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            transaction_id: TransactionId,
            entry_state: StatementEntryState | StatementEntryStateName,
            original_amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            forex_rate: ScaledAmount | None = None,
            transaction_amount: CurrencyAmount | CurrencyAmountParams | Money,
            available_balance_adjustment: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            actual_balance_adjustment: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            balance_after: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            available_balance_after: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            actual_balance_after: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            transaction_fee: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            cardholder_fee: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            processed_timestamp: int,
            source_amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            user_currency_transaction_details: UserCurrencyTransactionDetails | None = None,
            additional_fields: Mapping[str, str] | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def processed_time(self) -> datetime:
        """`processed_timestamp` as a time (UTC)."""
        return self._moment("processed_timestamp")
