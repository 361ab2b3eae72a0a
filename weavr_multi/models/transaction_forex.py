from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, ScaledAmount
    from weavr_multi.params import CurrencyAmountParams


@model
class TransactionForex(Model):
    """Currency conversion of a transaction."""

    original_amount: CurrencyAmount | None = None
    """Amount before the conversion."""
    exchange_rate: ScaledAmount | None = None
    """Rate used to convert between the two currencies, as value and scale."""
    padding_amount: CurrencyAmount | None = None
    """Margin added against changes of the exchange rate."""
    fee_amount: CurrencyAmount | None = None
    """Fee for the conversion."""

    __fields__: ClassVar[Fields] = (
        Field("original_amount", "originalAmount", ModelOf("CurrencyAmount")),
        Field("exchange_rate", "exchangeRate", ModelOf("ScaledAmount")),
        Field("padding_amount", "paddingAmount", ModelOf("CurrencyAmount")),
        Field("fee_amount", "feeAmount", ModelOf("CurrencyAmount")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            original_amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            exchange_rate: ScaledAmount | None = None,
            padding_amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            fee_amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
