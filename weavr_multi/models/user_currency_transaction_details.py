from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount
    from weavr_multi.params import CurrencyAmountParams


@model
class UserCurrencyTransactionDetails(Model):
    """Transaction as shown in the currency the cardholder chose."""

    user_transaction_amount: CurrencyAmount
    """Transaction amount in the cardholder's chosen currency."""
    user_exchange_rate: str
    """Rate to the cardholder's chosen currency, as decimal text."""

    __fields__: ClassVar[Fields] = (
        Field("user_transaction_amount", "userTransactionAmount", ModelOf("CurrencyAmount"), required=True),
        Field("user_exchange_rate", "userExchangeRate", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            user_transaction_amount: CurrencyAmount | CurrencyAmountParams | Money,
            user_exchange_rate: str,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
