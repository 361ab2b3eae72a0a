from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, INT, STR, UNSET, E, Fields, L, M, Unset
from weavr_multi.models.card_payment_event_detail import CardPaymentEventDetail

if TYPE_CHECKING:
    from weavr_multi.models.authorisation_category import AuthorisationCategory
    from weavr_multi.models.card import Card
    from weavr_multi.models.card_payment_auth_forwarding_details import CardPaymentAuthForwardingDetails
    from weavr_multi.models.card_payment_authorisation_event_subtype import CardPaymentAuthorisationEventSubtype
    from weavr_multi.models.card_payment_decline_reason import CardPaymentDeclineReason
    from weavr_multi.models.card_payment_event_result import CardPaymentEventResult
    from weavr_multi.models.card_payment_fee import CardPaymentFee
    from weavr_multi.models.card_payment_forex import CardPaymentForex
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.merchant import Merchant
    from weavr_multi.models.scaled_amount import ScaledAmount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardPaymentAuthorisationEventDetail(CardPaymentEventDetail):
    """Authorisation event as listed on its own, with card and merchant.

    Attributes:
        type: AUTHORISATION, SETTLEMENT, REFUND or ORIGINAL_CREDIT; decides which further fields are present.
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        subtype: Finer kind within the type.
        reversal: True if the event undoes an earlier one.
        result: APPROVED or DECLINED.
        authorisation_category: PRE_AUTH for a provisional amount that may still change, FINAL_AUTH for a
            definite one.
        auth_forwarding_details: Whether the authorisation was forwarded to the integrator, and with what
            result.
        decline_reason: Why the authorisation was refused; absent or NO_REASON when it was not.
        auth_rule_failed_reason: The spend rule that caused the decline, when the decline came from a rule.
        cancellation_reason: Free text saying why the transaction was cancelled.
        transaction_amount: Amount in the currency the merchant charged.
        billing_amount: Amount in the currency of the card, after any conversion.
        forex: Currency conversion applied, if there was one.
        user_amount: Amount in the currency that the cardholder chose to see.
        user_exchange_rate: Rate used to show the amount in the cardholder's chosen currency.
        auth_code: Authorisation code exchanged with the card network, up to 6 characters.
        fees: Fees of the event, or those on this page of a list.
        timestamp: When the authorisation took place, in epoch milliseconds.
        processed_timestamp: When the service processed it, in epoch milliseconds.
        card_payment_id: Digit string of the card payment that the event belongs to.
        card: Short description of the card involved.
        merchant: Merchant the payment was made to.
    """

    id: str
    subtype: CardPaymentAuthorisationEventSubtype
    reversal: bool | Unset = UNSET
    result: CardPaymentEventResult | Unset = UNSET
    authorisation_category: AuthorisationCategory | Unset = UNSET
    auth_forwarding_details: CardPaymentAuthForwardingDetails | Unset = UNSET
    decline_reason: CardPaymentDeclineReason | Unset = UNSET
    auth_rule_failed_reason: str | Unset = UNSET
    cancellation_reason: str | Unset = UNSET
    transaction_amount: CurrencyAmount | Unset = UNSET
    billing_amount: CurrencyAmount | Unset = UNSET
    forex: CardPaymentForex | Unset = UNSET
    user_amount: CurrencyAmount | Unset = UNSET
    user_exchange_rate: ScaledAmount | Unset = UNSET
    auth_code: str | Unset = UNSET
    fees: list[CardPaymentFee] | Unset = UNSET
    timestamp: int
    processed_timestamp: int | Unset = UNSET
    card_payment_id: str
    card: Card
    merchant: Merchant

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("CardPaymentEventType"), True, None),
        ("id", "id", STR, True, None),
        ("subtype", "subtype", E("CardPaymentAuthorisationEventSubtype"), True, None),
        ("reversal", "reversal", BOOL, False, None),
        ("result", "result", E("CardPaymentEventResult"), False, None),
        ("authorisation_category", "authorisationCategory", E("AuthorisationCategory"), False, None),
        ("auth_forwarding_details", "authForwardingDetails", M("CardPaymentAuthForwardingDetails"), False, None),
        ("decline_reason", "declineReason", E("CardPaymentDeclineReason"), False, None),
        ("auth_rule_failed_reason", "authRuleFailedReason", STR, False, None),
        ("cancellation_reason", "cancellationReason", STR, False, None),
        ("transaction_amount", "transactionAmount", M("CurrencyAmount"), False, None),
        ("billing_amount", "billingAmount", M("CurrencyAmount"), False, None),
        ("forex", "forex", M("CardPaymentForex"), False, None),
        ("user_amount", "userAmount", M("CurrencyAmount"), False, None),
        ("user_exchange_rate", "userExchangeRate", M("ScaledAmount"), False, None),
        ("auth_code", "authCode", STR, False, None),
        ("fees", "fees", L(M("CardPaymentFee")), False, None),
        ("timestamp", "timestamp", INT, True, None),
        ("processed_timestamp", "processedTimestamp", INT, False, None),
        ("card_payment_id", "cardPaymentId", STR, True, None),
        ("card", "card", M("Card"), True, None),
        ("merchant", "merchant", M("Merchant"), True, None),
    )
