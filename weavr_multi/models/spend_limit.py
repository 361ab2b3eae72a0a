from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, SpendLimitInterval
    from weavr_multi.params import CurrencyAmountParams, SpendLimitIntervalName


@model
class SpendLimit(Model):
    """Highest total that may be spent in an interval."""

    start_timestamp: int | None = None
    """When the limit starts to count, in epoch milliseconds."""
    value: CurrencyAmount
    """Highest total for the interval."""
    interval: SpendLimitInterval
    """Period the limit covers: DAILY, WEEKLY, MONTHLY, QUARTERLY, YEARLY, or ALWAYS for the lifetime of the
    card.
    """

    __fields__: ClassVar[Fields] = (
        Field("start_timestamp", "startTimestamp", TIME),
        Field("value", "value", ModelOf("CurrencyAmount"), required=True),
        Field("interval", "interval", EnumOf("SpendLimitInterval"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            start_timestamp: int | datetime | None = None,
            value: CurrencyAmount | CurrencyAmountParams | Money,
            interval: SpendLimitInterval | SpendLimitIntervalName,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def start_time(self) -> datetime | None:
        """`start_timestamp` as a time (UTC)."""
        return self._moment("start_timestamp")
