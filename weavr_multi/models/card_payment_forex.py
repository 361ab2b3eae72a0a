from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.scaled_amount import ScaledAmount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardPaymentForex(Model):
    """Currency conversion of an authorisation.

    Attributes:
        exchange_rate: Rate used to convert between the two currencies, as value and scale.
        padding: Margin added against changes of the exchange rate.
    """

    exchange_rate: ScaledAmount | Unset = UNSET
    padding: CurrencyAmount | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("exchange_rate", "exchangeRate", M("ScaledAmount"), False, None),
        ("padding", "padding", M("CurrencyAmount"), False, None),
    )
