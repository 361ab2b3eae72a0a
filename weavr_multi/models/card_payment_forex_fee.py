from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, M, Unset
from weavr_multi.models.card_payment_fee import CardPaymentFee

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardPaymentForexFee(CardPaymentFee):
    """Fee for currency conversion on a card payment event.

    Attributes:
        type: PLATFORM_FEE or FOREX_FEE; decides which further fields are present.
        amount: Amount of the fee.
    """

    amount: CurrencyAmount | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("CardPaymentFeeType"), True, None),
        ("amount", "amount", M("CurrencyAmount"), False, None),
    )
