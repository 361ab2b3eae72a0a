from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import MYPY, EnumOf, Field, Fields, ModelOf, model
from weavr_multi.models.card_payment_fee import CardPaymentFee

if TYPE_CHECKING:
    from weavr_multi.core.money import Money
    from weavr_multi.models import CardPaymentFeeType, CurrencyAmount
    from weavr_multi.params import CurrencyAmountParams


@model
class CardPaymentForexFee(CardPaymentFee):
    """Fee for currency conversion on a card payment event."""

    if MYPY:
        type: Literal["FOREX_FEE"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal["FOREX_FEE", CardPaymentFeeType.FOREX_FEE]  # pyright: ignore
    """PLATFORM_FEE or FOREX_FEE; decides which further fields are present."""
    amount: CurrencyAmount | None = None
    """Amount of the fee."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("CardPaymentFeeType"), required=True),
        Field("amount", "amount", ModelOf("CurrencyAmount")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["FOREX_FEE", CardPaymentFeeType.FOREX_FEE],
            amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
