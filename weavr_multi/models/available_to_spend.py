from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.spend_limit_interval import SpendLimitInterval


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class AvailableToSpend(Model):
    """What is left of a spend limit in the current interval.

    Attributes:
        value: Amount still to spend.
        interval: Period the limit covers: DAILY, WEEKLY, MONTHLY, QUARTERLY, YEARLY, or ALWAYS for the
            lifetime of the card.
    """

    value: CurrencyAmount | Unset = UNSET
    interval: SpendLimitInterval | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("value", "value", M("CurrencyAmount"), False, None),
        ("interval", "interval", E("SpendLimitInterval"), False, None),
    )
