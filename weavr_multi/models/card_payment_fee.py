from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import E, Fields, Model, Variants

if TYPE_CHECKING:
    from weavr_multi.models.card_payment_fee_type import CardPaymentFeeType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardPaymentFee(Model):
    """Fee on a card payment event. `type` PLATFORM_FEE selects CardPaymentPlatformFee, FOREX_FEE selects
    CardPaymentForexFee.

    Attributes:
        type: PLATFORM_FEE or FOREX_FEE; decides which further fields are present.
    """

    type: CardPaymentFeeType

    __fields__: ClassVar[Fields] = (("type", "type", E("CardPaymentFeeType"), True, None),)
    __variants__: ClassVar[Variants | None] = (
        "type",
        {"PLATFORM_FEE": "CardPaymentPlatformFee", "FOREX_FEE": "CardPaymentForexFee"},
    )
