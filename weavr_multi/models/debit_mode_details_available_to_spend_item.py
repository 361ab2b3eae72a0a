from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.spend_limit_interval import SpendLimitInterval


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class DebitModeDetailsAvailableToSpendItem(Model):
    """What is left to spend in one interval.

    Attributes:
        available_amount: Amount left to spend, a digit string in minor units. Use `value` instead.
        value: Amount still to spend, in int64 minor units.
        interval: Period the limit covers: DAILY, WEEKLY, MONTHLY, QUARTERLY, YEARLY, or ALWAYS for the
            lifetime of the card.
    """

    available_amount: str | Unset = UNSET
    value: CurrencyAmount | Unset = UNSET
    interval: SpendLimitInterval | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("available_amount", "availableAmount", STR, False, None),
        ("value", "value", M("CurrencyAmount"), False, None),
        ("interval", "interval", E("SpendLimitInterval"), False, None),
    )
