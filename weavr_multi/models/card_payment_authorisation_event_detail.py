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
from weavr_multi.models.card_payment_event_detail import CardPaymentEventDetail

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        AuthorisationCategory,
        Card,
        CardPaymentAuthForwardingDetails,
        CardPaymentAuthorisationEventSubtype,
        CardPaymentDeclineReason,
        CardPaymentEventResult,
        CardPaymentEventType,
        CardPaymentFee,
        CardPaymentForex,
        CardPaymentForexFee,
        CardPaymentPlatformFee,
        CurrencyAmount,
        Merchant,
        ScaledAmount,
    )
    from weavr_multi.params import (
        AuthorisationCategoryName,
        CardPaymentAuthorisationEventSubtypeName,
        CardPaymentDeclineReasonName,
        CardPaymentEventResultName,
        CurrencyAmountParams,
    )


@model
class CardPaymentAuthorisationEventDetail(CardPaymentEventDetail):
    """Authorisation event as listed on its own, with card and merchant."""

    if MYPY:
        type: Literal["AUTHORISATION"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal["AUTHORISATION", CardPaymentEventType.AUTHORISATION]  # pyright: ignore
    """AUTHORISATION, SETTLEMENT, REFUND or ORIGINAL_CREDIT; decides which further fields are present."""
    id: str
    """Digit string identifying the object; keep it as text, it can exceed 2^53."""
    subtype: CardPaymentAuthorisationEventSubtype
    """Finer kind within the type."""
    reversal: bool | None = None
    """True if the event undoes an earlier one."""
    result: CardPaymentEventResult | None = None
    """APPROVED or DECLINED."""
    authorisation_category: AuthorisationCategory | None = None
    """PRE_AUTH for a provisional amount that may still change, FINAL_AUTH for a definite one."""
    auth_forwarding_details: CardPaymentAuthForwardingDetails | None = None
    """Whether the authorisation was forwarded to the integrator, and with what result."""
    decline_reason: CardPaymentDeclineReason | None = None
    """Why the authorisation was refused; absent or NO_REASON when it was not."""
    auth_rule_failed_reason: str | None = None
    """The spend rule that caused the decline, when the decline came from a rule."""
    cancellation_reason: str | None = None
    """Free text saying why the transaction was cancelled."""
    transaction_amount: CurrencyAmount | None = None
    """Amount in the currency the merchant charged."""
    billing_amount: CurrencyAmount | None = None
    """Amount in the currency of the card, after any conversion."""
    forex: CardPaymentForex | None = None
    """Currency conversion applied, if there was one."""
    user_amount: CurrencyAmount | None = None
    """Amount in the currency that the cardholder chose to see."""
    user_exchange_rate: ScaledAmount | None = None
    """Rate used to show the amount in the cardholder's chosen currency."""
    auth_code: str | None = None
    """Authorisation code exchanged with the card network, up to 6 characters."""
    fees: list[CardPaymentPlatformFee | CardPaymentForexFee] | None = None
    """Fees of the event, or those on this page of a list."""
    timestamp: int
    """When the authorisation took place, in epoch milliseconds."""
    processed_timestamp: int | None = None
    """When the service processed it, in epoch milliseconds."""
    card_payment_id: str
    """Digit string of the card payment that the event belongs to."""
    card: Card
    """Short description of the card involved."""
    merchant: Merchant
    """Merchant the payment was made to."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("CardPaymentEventType"), required=True),
        Field("id", "id", STRING, required=True),
        Field("subtype", "subtype", EnumOf("CardPaymentAuthorisationEventSubtype"), required=True),
        Field("reversal", "reversal", BOOLEAN),
        Field("result", "result", EnumOf("CardPaymentEventResult")),
        Field("authorisation_category", "authorisationCategory", EnumOf("AuthorisationCategory")),
        Field("auth_forwarding_details", "authForwardingDetails", ModelOf("CardPaymentAuthForwardingDetails")),
        Field("decline_reason", "declineReason", EnumOf("CardPaymentDeclineReason")),
        Field("auth_rule_failed_reason", "authRuleFailedReason", STRING),
        Field("cancellation_reason", "cancellationReason", STRING),
        Field("transaction_amount", "transactionAmount", ModelOf("CurrencyAmount")),
        Field("billing_amount", "billingAmount", ModelOf("CurrencyAmount")),
        Field("forex", "forex", ModelOf("CardPaymentForex")),
        Field("user_amount", "userAmount", ModelOf("CurrencyAmount")),
        Field("user_exchange_rate", "userExchangeRate", ModelOf("ScaledAmount")),
        Field("auth_code", "authCode", STRING),
        Field("fees", "fees", ListOf(ModelOf("CardPaymentFee"))),
        Field("timestamp", "timestamp", TIME, required=True),
        Field("processed_timestamp", "processedTimestamp", TIME),
        Field("card_payment_id", "cardPaymentId", STRING, required=True),
        Field("card", "card", ModelOf("Card"), required=True),
        Field("merchant", "merchant", ModelOf("Merchant"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["AUTHORISATION", CardPaymentEventType.AUTHORISATION],
            id: str,
            subtype: CardPaymentAuthorisationEventSubtype | CardPaymentAuthorisationEventSubtypeName,
            reversal: bool | None = None,
            result: CardPaymentEventResult | CardPaymentEventResultName | None = None,
            authorisation_category: AuthorisationCategory | AuthorisationCategoryName | None = None,
            auth_forwarding_details: CardPaymentAuthForwardingDetails | None = None,
            decline_reason: CardPaymentDeclineReason | CardPaymentDeclineReasonName | None = None,
            auth_rule_failed_reason: str | None = None,
            cancellation_reason: str | None = None,
            transaction_amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            billing_amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            forex: CardPaymentForex | None = None,
            user_amount: CurrencyAmount | CurrencyAmountParams | Money | None = None,
            user_exchange_rate: ScaledAmount | None = None,
            auth_code: str | None = None,
            fees: Sequence[CardPaymentFee] | None = None,
            timestamp: int,
            processed_timestamp: int | None = None,
            card_payment_id: str,
            card: Card,
            merchant: Merchant,
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
