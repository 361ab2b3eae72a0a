from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyManagedAccountBalances(Model):
    """Available and actual balance, as digit strings in minor units.

    Attributes:
        available_balance: Balance that can be spent, a digit string in minor units.
        actual_balance: Balance including reserved amounts, a digit string in minor units.
    """

    available_balance: str | Unset = UNSET
    actual_balance: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("available_balance", "availableBalance", STR, False, None),
        ("actual_balance", "actualBalance", STR, False, None),
    )
