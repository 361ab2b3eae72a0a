from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyInstrumentBalances(Model):
    """Balances of an instrument after a step, as digit strings in minor units. Internal detail.

    Attributes:
        available_balance: Balance that can be spent, a digit string in minor units.
        reserved_balance: Reserved balance of the instrument, a digit string in minor units.
        delta_balance: Delta balance of the instrument, a digit string in minor units.
        pending_balance: Pending balance of the instrument, a digit string in minor units.
        limit_balance: Limit balance of the instrument, a digit string in minor units.
    """

    available_balance: str | Unset = UNSET
    reserved_balance: str | Unset = UNSET
    delta_balance: str | Unset = UNSET
    pending_balance: str | Unset = UNSET
    limit_balance: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("available_balance", "availableBalance", STR, False, None),
        ("reserved_balance", "reservedBalance", STR, False, None),
        ("delta_balance", "deltaBalance", STR, False, None),
        ("pending_balance", "pendingBalance", STR, False, None),
        ("limit_balance", "limitBalance", STR, False, None),
    )
