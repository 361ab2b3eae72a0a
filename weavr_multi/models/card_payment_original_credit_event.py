from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    MYPY,
    STRING,
    TIME,
    EnumOf,
    Field,
    Fields,
    ListOf,
    ModelOf,
    model,
)
from weavr_multi.models.card_payment_event import CardPaymentEvent

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        CardPaymentEventType,
        CardPaymentFee,
        CardPaymentForexFee,
        CardPaymentOriginalCreditEventSubtype,
        CardPaymentPlatformFee,
        CurrencyAmount,
        ScaledAmount,
    )
    from weavr_multi.params import CardPaymentOriginalCreditEventSubtypeName, CurrencyAmountParams


@model
class CardPaymentOriginalCreditEvent(CardPaymentEvent):
    """Card payment event of type ORIGINAL_CREDIT: money paid to the card without an earlier purchase, or the
    reversal of that.
    """

    if MYPY:
        type: Literal["ORIGINAL_CREDIT"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal["ORIGINAL_CREDIT", CardPaymentEventType.ORIGINAL_CREDIT]  # pyright: ignore
    """AUTHORISATION, SETTLEMENT, REFUND or ORIGINAL_CREDIT; decides which further fields are present."""
    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    reversal: bool | None = None
    """True if the event undoes an earlier one."""
    subtype: CardPaymentOriginalCreditEventSubtype | None = None
    """Finer kind within the type."""
    reason_code: str | None = None
    """Code for the reason of the credit."""
    transaction_amount: CurrencyAmount | None = None
    """Amount in the currency of the payer."""
    billing_amount: CurrencyAmount | None = None
    """Amount in the currency of the card, after any conversion."""
    exchange_rate: ScaledAmount | None = None
    """Rate used to convert between the two currencies, as value and scale."""
    user_amount: CurrencyAmount | None = None
    """Amount in the currency that the cardholder chose to see."""
    user_exchange_rate: ScaledAmount | None = None
    """Rate used to show the amount in the cardholder's chosen currency."""
    auth_code: str | None = None
    """Authorisation code exchanged with the card network, up to 6 characters."""
    fees: list[CardPaymentPlatformFee | CardPaymentForexFee] | None = None
    """Fees of the event, or those on this page of a list."""
    timestamp: int
    """When the credit took place, in epoch milliseconds."""
    processed_timestamp: int | None = None
    """When the service processed it, in epoch milliseconds."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("CardPaymentEventType"), required=True),
        Field("id", "id", STRING, required=True),
        Field("reversal", "reversal", BOOLEAN),
        Field("subtype", "subtype", EnumOf("CardPaymentOriginalCreditEventSubtype")),
        Field("reason_code", "reasonCode", STRING),
        Field("transaction_amount", "transactionAmount", ModelOf("CurrencyAmount")),
        Field("billing_amount", "billingAmount", ModelOf("CurrencyAmount")),
        Field("exchange_rate", "exchangeRate", ModelOf("ScaledAmount")),
        Field("user_amount", "userAmount", ModelOf("CurrencyAmount")),
        Field("user_exchange_rate", "userExchangeRate", ModelOf("ScaledAmount")),
        Field("auth_code", "authCode", STRING),
        Field("fees", "fees", ListOf(ModelOf("CardPaymentFee"))),
        Field("timestamp", "timestamp", TIME, required=True),
        Field("processed_timestamp", "processedTimestamp", TIME),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["ORIGINAL_CREDIT", CardPaymentEventType.ORIGINAL_CREDIT],
            id: str,
            reversal: bool | None = None,
            subtype: CardPaymentOriginalCreditEventSubtype | CardPaymentOriginalCreditEventSubtypeName | None = None,
            reason_code: str | None = None,
            transaction_amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            billing_amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            exchange_rate: ScaledAmount | None = None,
            user_amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            user_exchange_rate: ScaledAmount | None = None,
            auth_code: str | None = None,
            fees: Sequence[CardPaymentFee] | None = None,
            timestamp: int,
            processed_timestamp: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def time(self) -> datetime:
        """`timestamp` as a time (UTC)."""
        return self._moment("timestamp")

    @property
    def processed_time(self) -> datetime | None:
        """`processed_timestamp` as a time (UTC)."""
        return self._moment("processed_timestamp")
