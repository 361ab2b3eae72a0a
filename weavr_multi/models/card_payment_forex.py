from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, ScaledAmount
    from weavr_multi.params import CurrencyAmountParams


@model
class CardPaymentForex(Model):
    """Currency conversion of an authorisation."""

    exchange_rate: ScaledAmount | None = None
    """Rate used to convert between the two currencies, as value and scale."""
    padding: CurrencyAmount | None = None
    """Margin added against changes of the exchange rate."""

    __fields__: ClassVar[Fields] = (
        Field("exchange_rate", "exchangeRate", ModelOf("ScaledAmount")),
        Field("padding", "padding", ModelOf("CurrencyAmount")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            exchange_rate: ScaledAmount | None = None,
            padding: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
