from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.fee_subtype import FeeSubtype
    from weavr_multi.models.fee_summary_type import FeeSummaryType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class FeeSummary(Model):
    """Short reference to the fee of a transaction.

    Attributes:
        id: Digit string of the fee transaction.
        type: Always fees.
        amount: Amount of the fee.
        subtype: Finer kind within the type.
    """

    id: str
    type: FeeSummaryType
    amount: CurrencyAmount
    subtype: FeeSubtype | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("FeeSummaryType"), True, None),
        ("amount", "amount", M("CurrencyAmount"), True, None),
        ("subtype", "subtype", E("FeeSubtype"), False, None),
    )
