from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyCurrencyAmount(Model):
    """Amount of money as webhooks carry it.

    Attributes:
        currency: Three-letter ISO 4217 code of the currency.
        amount: Amount in minor units of the currency, as a digit string. Settlements send negative values,
            with a leading minus.
    """

    currency: str
    amount: str

    __fields__: ClassVar[Fields] = (
        ("currency", "currency", STR, True, None),
        ("amount", "amount", STR, True, None),
    )
