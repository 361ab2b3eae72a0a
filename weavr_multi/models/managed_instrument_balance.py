from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedInstrumentBalance(Model):
    """Available and actual balance of an account or prepaid card, in int64 minor units of its currency.

    Attributes:
        available_balance: Balance that can be spent now, in minor units of the instrument's currency.
        actual_balance: Balance including amounts that are reserved, in minor units of the instrument's
            currency.
    """

    available_balance: int | Unset = UNSET
    actual_balance: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("available_balance", "availableBalance", INT, False, None),
        ("actual_balance", "actualBalance", INT, False, None),
    )
