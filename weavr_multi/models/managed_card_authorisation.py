from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, INT, STR, UNSET, E, Event, Fields, L, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.auth_decline_reason import AuthDeclineReason
    from weavr_multi.models.auth_forwarding_details import AuthForwardingDetails
    from weavr_multi.models.auth_rule_checks_failed_reason import AuthRuleChecksFailedReason
    from weavr_multi.models.authorisation_category import AuthorisationCategory
    from weavr_multi.models.card_authorisation_details_authorisation_type import (
        CardAuthorisationDetailsAuthorisationType,
    )
    from weavr_multi.models.card_authorisation_details_transaction_type import CardAuthorisationDetailsTransactionType
    from weavr_multi.models.card_holder_present import CardHolderPresent
    from weavr_multi.models.digital_wallet_details import DigitalWalletDetails
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.legacy_currency_amount import LegacyCurrencyAmount
    from weavr_multi.models.managed_card_mode_details import ManagedCardModeDetails
    from weavr_multi.models.merchant_data import MerchantData
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId
    from weavr_multi.models.user_currency_transaction_details import UserCurrencyTransactionDetails


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardAuthorisation(Event):
    """A card payment was authorised or declined.

    Arrives when a card is used and the payment is authorised or declined, and when an authorisation is later
    reversed, cancelled, expired or closed by hand; `authorisationType` tells which. For a decline,
    `declineReason` and `authRuleFailedReason` tell why. An authorisation holds the money; it moves with the
    settlement, which `/managed_cards/settlements/watch` reports. This is news of a decision already taken; to
    take part in it see `/managed_cards/authorisation_request`.

    Arrives at ``/managed_cards/authorisations/watch``.

    Attributes:
        id: Card concerned, as type and id.
        transaction_id: Digit string of the authorisation.
        transaction_amount: Amount of the authorisation, as a currency and a digit string of minor units.
        transaction_timestamp: When the transaction took place, epoch milliseconds as a digit string.
        source_amount: Amount at the source of the transaction, in the currency given with it.
        merchant_data: Merchant as reported by the card network.
        merchant_name: Name of the merchant; deprecated, read `merchantData` instead.
        merchant_category_code: Merchant category code; deprecated, read `merchantData` instead.
        merchant_id: Identification of the merchant; deprecated, read `merchantData` instead.
        approved: True if the authorisation was granted.
        available_balance: Balance of the card that can be spent, as a currency and a digit string.
        decline_reason: Why the authorisation was refused; absent or NO_REASON when it was not.
        auth_rule_failed_reason: The spend rule that caused the decline, when the decline came from a rule.
        authorisation_type: What happened to the authorisation; AUTHORISED debits the card, AUTHORISED_CREDIT
            credits it.
        authorisation_category: PRE_AUTH for a provisional amount that may still change, FINAL_AUTH for a
            definite one.
        related_authorisation_id: Digit string of the authorisation this one belongs to; deprecated, use
            `relatedAuthorisationIds`.
        related_authorisation_ids: Ids of the authorisations this transaction belongs to. They are JSON
            integers that can exceed 2^53.
        owner: Corporate or consumer that owns the card.
        cardholder_present: Whether the cardholder was present at the merchant: PRESENT, NOT_PRESENT or
            PRESENCE_UNKNOWN.
        card_present: Whether the card itself was presented at the merchant.
        details: What can be spent, by the mode of the card.
        auth_code: Authorisation code exchanged with the card network, up to 6 characters.
        forex_padding: Margin reserved on top of the amount against changes of the exchange rate.
        forex_fee: Fee for the currency conversion.
        auth_forwarding_details: Whether the authorisation was forwarded to the integrator, and with what
            result.
        merchant_country_code: Country code of the merchant; deprecated, read `merchantData` instead.
        digital_wallet_details: Wallet that was used to pay, when there was one.
        user_currency_transaction_details: Transaction in the currency the cardholder chose to see.
        transaction_type: Kind of card transaction, such as a purchase or a cash withdrawal.
    """

    id: InstrumentId
    transaction_id: str
    transaction_amount: LegacyCurrencyAmount
    transaction_timestamp: str
    source_amount: LegacyCurrencyAmount
    merchant_data: MerchantData
    merchant_name: str
    merchant_category_code: str | Unset = UNSET
    merchant_id: str | Unset = UNSET
    approved: bool | Unset = UNSET
    available_balance: LegacyCurrencyAmount | Unset = UNSET
    decline_reason: AuthDeclineReason | Unset = UNSET
    auth_rule_failed_reason: AuthRuleChecksFailedReason | Unset = UNSET
    authorisation_type: CardAuthorisationDetailsAuthorisationType
    authorisation_category: AuthorisationCategory | Unset = UNSET
    related_authorisation_id: str | Unset = UNSET
    related_authorisation_ids: list[int] | Unset = UNSET
    owner: StringWrappedTypeId
    cardholder_present: CardHolderPresent | Unset = UNSET
    card_present: bool | Unset = UNSET
    details: ManagedCardModeDetails | Unset = UNSET
    auth_code: str | Unset = UNSET
    forex_padding: LegacyCurrencyAmount | Unset = UNSET
    forex_fee: LegacyCurrencyAmount | Unset = UNSET
    auth_forwarding_details: AuthForwardingDetails | Unset = UNSET
    merchant_country_code: str | Unset = UNSET
    digital_wallet_details: DigitalWalletDetails | Unset = UNSET
    user_currency_transaction_details: UserCurrencyTransactionDetails | Unset = UNSET
    transaction_type: CardAuthorisationDetailsTransactionType | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("InstrumentId"), True, None),
        ("transaction_id", "transactionId", STR, True, None),
        ("transaction_amount", "transactionAmount", M("LegacyCurrencyAmount"), True, None),
        ("transaction_timestamp", "transactionTimestamp", STR, True, None),
        ("source_amount", "sourceAmount", M("LegacyCurrencyAmount"), True, None),
        ("merchant_data", "merchantData", M("MerchantData"), True, None),
        ("merchant_name", "merchantName", STR, True, None),
        ("merchant_category_code", "merchantCategoryCode", STR, False, None),
        ("merchant_id", "merchantId", STR, False, None),
        ("approved", "approved", BOOL, False, None),
        ("available_balance", "availableBalance", M("LegacyCurrencyAmount"), False, None),
        ("decline_reason", "declineReason", E("AuthDeclineReason"), False, None),
        ("auth_rule_failed_reason", "authRuleFailedReason", E("AuthRuleChecksFailedReason"), False, None),
        ("authorisation_type", "authorisationType", E("CardAuthorisationDetailsAuthorisationType"), True, None),
        ("authorisation_category", "authorisationCategory", E("AuthorisationCategory"), False, None),
        ("related_authorisation_id", "relatedAuthorisationId", STR, False, None),
        ("related_authorisation_ids", "relatedAuthorisationIds", L(INT), False, None),
        ("owner", "owner", M("StringWrappedTypeId"), True, None),
        ("cardholder_present", "cardholderPresent", E("CardHolderPresent"), False, None),
        ("card_present", "cardPresent", BOOL, False, None),
        ("details", "details", M("ManagedCardModeDetails"), False, None),
        ("auth_code", "authCode", STR, False, None),
        ("forex_padding", "forexPadding", M("LegacyCurrencyAmount"), False, None),
        ("forex_fee", "forexFee", M("LegacyCurrencyAmount"), False, None),
        ("auth_forwarding_details", "authForwardingDetails", M("AuthForwardingDetails"), False, None),
        ("merchant_country_code", "merchantCountryCode", STR, False, None),
        ("digital_wallet_details", "digitalWalletDetails", M("DigitalWalletDetails"), False, None),
        (
            "user_currency_transaction_details",
            "userCurrencyTransactionDetails",
            M("UserCurrencyTransactionDetails"),
            False,
            None,
        ),
        ("transaction_type", "transactionType", E("CardAuthorisationDetailsTransactionType"), False, None),
    )
