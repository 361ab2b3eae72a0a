from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.fee_spec_type import FeeSpecType
    from weavr_multi.models.legacy_currency_amount import LegacyCurrencyAmount
    from weavr_multi.models.legacy_scaled_amount import LegacyScaledAmount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyFeeSpec(Model):
    """How a fee was worked out: a flat amount, a percentage, or both combined.

    Attributes:
        type: FLAT, PERCENTAGE, PLUS (both added), MAX (the higher) or MIN (the lower).
        flat_amount: Fixed fee, one amount per currency.
        percentage: Fee as a percentage, as value and scale.
    """

    type: FeeSpecType | Unset = UNSET
    flat_amount: list[LegacyCurrencyAmount] | Unset = UNSET
    percentage: LegacyScaledAmount | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("FeeSpecType"), False, None),
        ("flat_amount", "flatAmount", L(M("LegacyCurrencyAmount")), False, None),
        ("percentage", "percentage", M("LegacyScaledAmount"), False, None),
    )
