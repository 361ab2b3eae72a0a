from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, Variants, model

if TYPE_CHECKING:
    from weavr_multi.models import CardPaymentFeeType
    from weavr_multi.params import CardPaymentFeeTypeName


@model
class CardPaymentFee(Model):
    """Fee on a card payment event. `type` PLATFORM_FEE selects CardPaymentPlatformFee, FOREX_FEE selects
    CardPaymentForexFee.

    A response whose `type` this version does not know is of this class itself.
    """

    type: CardPaymentFeeType
    """PLATFORM_FEE or FOREX_FEE; decides which further fields are present."""

    __fields__: ClassVar[Fields] = (Field("type", "type", EnumOf("CardPaymentFeeType"), required=True),)
    __variants__: ClassVar[Variants | None] = (
        "type",
        {"PLATFORM_FEE": "CardPaymentPlatformFee", "FOREX_FEE": "CardPaymentForexFee"},
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, type: CardPaymentFeeType | CardPaymentFeeTypeName, extra: Mapping[str, Any] | None = None
        ) -> None: ...
