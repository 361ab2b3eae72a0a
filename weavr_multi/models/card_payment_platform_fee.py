from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import MYPY, STRING, EnumOf, Field, Fields, ModelOf, model
from weavr_multi.models.card_payment_fee import CardPaymentFee

if TYPE_CHECKING:
    from weavr_multi.core.money import Money
    from weavr_multi.models import CardPaymentFeeSubtype, CardPaymentFeeType, CurrencyAmount
    from weavr_multi.params import CardPaymentFeeSubtypeName, CurrencyAmountParams


@model
class CardPaymentPlatformFee(CardPaymentFee):
    """Fee of the platform on a card payment event."""

    if MYPY:
        type: Literal["PLATFORM_FEE"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal["PLATFORM_FEE", CardPaymentFeeType.PLATFORM_FEE]  # pyright: ignore
    """PLATFORM_FEE or FOREX_FEE; decides which further fields are present."""
    id: str
    """Digit string of the fee transaction."""
    subtype: CardPaymentFeeSubtype
    """Finer kind within the type."""
    amount: CurrencyAmount
    """Amount of the fee."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("CardPaymentFeeType"), required=True),
        Field("id", "id", STRING, required=True),
        Field("subtype", "subtype", EnumOf("CardPaymentFeeSubtype"), required=True),
        Field("amount", "amount", ModelOf("CurrencyAmount"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["PLATFORM_FEE", CardPaymentFeeType.PLATFORM_FEE],
            id: str,
            subtype: CardPaymentFeeSubtype | CardPaymentFeeSubtypeName,
            amount: CurrencyAmount | CurrencyAmountParams | Money,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
