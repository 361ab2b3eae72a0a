from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.scaled_amount import ScaledAmount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class TransactionForex(Model):
    """Currency conversion of a transaction.

    Attributes:
        original_amount: Amount before the conversion.
        exchange_rate: Rate used to convert between the two currencies, as value and scale.
        padding_amount: Margin added against changes of the exchange rate.
        fee_amount: Fee for the conversion.
    """

    original_amount: CurrencyAmount | Unset = UNSET
    exchange_rate: ScaledAmount | Unset = UNSET
    padding_amount: CurrencyAmount | Unset = UNSET
    fee_amount: CurrencyAmount | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("original_amount", "originalAmount", M("CurrencyAmount"), False, None),
        ("exchange_rate", "exchangeRate", M("ScaledAmount"), False, None),
        ("padding_amount", "paddingAmount", M("CurrencyAmount"), False, None),
        ("fee_amount", "feeAmount", M("CurrencyAmount"), False, None),
    )
