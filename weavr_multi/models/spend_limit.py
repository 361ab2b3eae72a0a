from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.spend_limit_interval import SpendLimitInterval


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SpendLimit(Model):
    """Highest total that may be spent in an interval.

    Attributes:
        start_timestamp: When the limit starts to count, in epoch milliseconds.
        value: Highest total for the interval.
        interval: Period the limit covers: DAILY, WEEKLY, MONTHLY, QUARTERLY, YEARLY, or ALWAYS for the
            lifetime of the card.
    """

    start_timestamp: int | Unset = UNSET
    value: CurrencyAmount
    interval: SpendLimitInterval

    __fields__: ClassVar[Fields] = (
        ("start_timestamp", "startTimestamp", INT, False, None),
        ("value", "value", M("CurrencyAmount"), True, None),
        ("interval", "interval", E("SpendLimitInterval"), True, None),
    )
