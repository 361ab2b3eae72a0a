from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.core.money import Money
    from weavr_multi.models import CurrencyAmount, FeeSubtype, FeeSummaryType
    from weavr_multi.params import CurrencyAmountParams, FeeSubtypeName, FeeSummaryTypeName


@model
class FeeSummary(Model):
    """Short reference to the fee of a transaction."""

    id: str
    """Digit string of the fee transaction."""
    type: FeeSummaryType | None = None
    """Always fees."""
    amount: CurrencyAmount
    """Amount of the fee."""
    subtype: FeeSubtype | None = None
    """Finer kind within the type."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("FeeSummaryType")),
        Field("amount", "amount", ModelOf("CurrencyAmount"), required=True),
        Field("subtype", "subtype", EnumOf("FeeSubtype")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: FeeSummaryType | FeeSummaryTypeName | None = None,
            amount: CurrencyAmount | CurrencyAmountParams | Money,
            subtype: FeeSubtype | FeeSubtypeName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
