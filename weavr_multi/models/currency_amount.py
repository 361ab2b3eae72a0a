from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CurrencyAmount(Model):
    """Amount of money with its currency.

    Attributes:
        currency: Three-letter ISO 4217 code of the currency.
        amount: Amount in int64 minor units of the currency: cents for EUR, whole units for JPY (0 decimals),
            thousandths for KWD (3 decimals).
    """

    currency: str
    amount: int

    __fields__: ClassVar[Fields] = (
        ("currency", "currency", STR, True, {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3}),
        ("amount", "amount", INT, True, None),
    )
