from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, M, Model

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class UserCurrencyTransactionDetails(Model):
    """Transaction as shown in the currency the cardholder chose.

    Attributes:
        user_transaction_amount: Transaction amount in the cardholder's chosen currency.
        user_exchange_rate: Rate to the cardholder's chosen currency, as decimal text.
    """

    user_transaction_amount: CurrencyAmount
    user_exchange_rate: str

    __fields__: ClassVar[Fields] = (
        ("user_transaction_amount", "userTransactionAmount", M("CurrencyAmount"), True, None),
        ("user_exchange_rate", "userExchangeRate", STR, True, None),
    )
