from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, M
from weavr_multi.models.card_payment_fee import CardPaymentFee

if TYPE_CHECKING:
    from weavr_multi.models.card_payment_fee_subtype import CardPaymentFeeSubtype
    from weavr_multi.models.currency_amount import CurrencyAmount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardPaymentPlatformFee(CardPaymentFee):
    """Fee of the platform on a card payment event.

    Attributes:
        type: PLATFORM_FEE or FOREX_FEE; decides which further fields are present.
        id: Digit string of the fee transaction.
        subtype: Finer kind within the type.
        amount: Amount of the fee.
    """

    id: str
    subtype: CardPaymentFeeSubtype
    amount: CurrencyAmount

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("CardPaymentFeeType"), True, None),
        ("id", "id", STR, True, None),
        ("subtype", "subtype", E("CardPaymentFeeSubtype"), True, None),
        ("amount", "amount", M("CurrencyAmount"), True, None),
    )
