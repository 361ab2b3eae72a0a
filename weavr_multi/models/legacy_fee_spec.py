from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import FeeSpecType, LegacyCurrencyAmount, LegacyScaledAmount
    from weavr_multi.params import FeeSpecTypeName


@model
class LegacyFeeSpec(Model):
    """How a fee was worked out: a flat amount, a percentage, or both combined."""

    type: FeeSpecType | None = None
    """FLAT, PERCENTAGE, PLUS (both added), MAX (the higher) or MIN (the lower)."""
    flat_amount: list[LegacyCurrencyAmount] | None = None
    """Fixed fee, one amount per currency."""
    percentage: LegacyScaledAmount | None = None
    """Fee as a percentage, as value and scale."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("FeeSpecType")),
        Field("flat_amount", "flatAmount", ListOf(ModelOf("LegacyCurrencyAmount"))),
        Field("percentage", "percentage", ModelOf("LegacyScaledAmount")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: FeeSpecType | FeeSpecTypeName | None = None,
            flat_amount: Sequence[LegacyCurrencyAmount] | None = None,
            percentage: LegacyScaledAmount | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
