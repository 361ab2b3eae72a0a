from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, SpendLimitInterval
    from weavr_multi.params import CurrencyAmountParams, SpendLimitIntervalName


@model
class AvailableToSpend(Model):
    """What is left of a spend limit in the current interval."""

    value: CurrencyAmount | None = None
    """Amount still to spend."""
    interval: SpendLimitInterval | None = None
    """Period the limit covers: DAILY, WEEKLY, MONTHLY, QUARTERLY, YEARLY, or ALWAYS for the lifetime of the
    card.
    """

    __fields__: ClassVar[Fields] = (
        Field("value", "value", ModelOf("CurrencyAmount")),
        Field("interval", "interval", EnumOf("SpendLimitInterval")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            value: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            interval: SpendLimitInterval | SpendLimitIntervalName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
