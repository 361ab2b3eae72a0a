from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, INT, STR, UNSET, E, Fields, L, M, Unset
from weavr_multi.models.card_payment_event import CardPaymentEvent

if TYPE_CHECKING:
    from weavr_multi.models.card_payment_fee import CardPaymentFee
    from weavr_multi.models.card_payment_original_credit_event_subtype import CardPaymentOriginalCreditEventSubtype
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.scaled_amount import ScaledAmount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardPaymentOriginalCreditEvent(CardPaymentEvent):
    """Card payment event of type ORIGINAL_CREDIT: money paid to the card without an earlier purchase, or the
    reversal of that.

    Attributes:
        type: AUTHORISATION, SETTLEMENT, REFUND or ORIGINAL_CREDIT; decides which further fields are present.
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        reversal: True if the event undoes an earlier one.
        subtype: Finer kind within the type.
        reason_code: Code for the reason of the credit.
        transaction_amount: Amount in the currency of the payer.
        billing_amount: Amount in the currency of the card, after any conversion.
        exchange_rate: Rate used to convert between the two currencies, as value and scale.
        user_amount: Amount in the currency that the cardholder chose to see.
        user_exchange_rate: Rate used to show the amount in the cardholder's chosen currency.
        auth_code: Authorisation code exchanged with the card network, up to 6 characters.
        fees: Fees of the event, or those on this page of a list.
        timestamp: When the credit took place, in epoch milliseconds.
        processed_timestamp: When the service processed it, in epoch milliseconds.
    """

    id: str
    reversal: bool | Unset = UNSET
    subtype: CardPaymentOriginalCreditEventSubtype | Unset = UNSET
    reason_code: str | Unset = UNSET
    transaction_amount: CurrencyAmount | Unset = UNSET
    billing_amount: CurrencyAmount | Unset = UNSET
    exchange_rate: ScaledAmount | Unset = UNSET
    user_amount: CurrencyAmount | Unset = UNSET
    user_exchange_rate: ScaledAmount | Unset = UNSET
    auth_code: str | Unset = UNSET
    fees: list[CardPaymentFee] | Unset = UNSET
    timestamp: int
    processed_timestamp: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("CardPaymentEventType"), True, None),
        ("id", "id", STR, True, None),
        ("reversal", "reversal", BOOL, False, None),
        ("subtype", "subtype", E("CardPaymentOriginalCreditEventSubtype"), False, None),
        ("reason_code", "reasonCode", STR, False, None),
        ("transaction_amount", "transactionAmount", M("CurrencyAmount"), False, None),
        ("billing_amount", "billingAmount", M("CurrencyAmount"), False, None),
        ("exchange_rate", "exchangeRate", M("ScaledAmount"), False, None),
        ("user_amount", "userAmount", M("CurrencyAmount"), False, None),
        ("user_exchange_rate", "userExchangeRate", M("ScaledAmount"), False, None),
        ("auth_code", "authCode", STR, False, None),
        ("fees", "fees", L(M("CardPaymentFee")), False, None),
        ("timestamp", "timestamp", INT, True, None),
        ("processed_timestamp", "processedTimestamp", INT, False, None),
    )
