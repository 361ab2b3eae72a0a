from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    INTEGER,
    STRING,
    TIME_DIGITS,
    EnumOf,
    Event,
    Field,
    Fields,
    ListOf,
    ModelOf,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        AuthDeclineReason,
        AuthForwardingDetails,
        AuthorisationCategory,
        AuthRuleChecksFailedReason,
        CardAuthorisationDetailsAuthorisationType,
        CardAuthorisationDetailsTransactionType,
        CardHolderPresent,
        DigitalWalletDetails,
        InstrumentId,
        LegacyCurrencyAmount,
        ManagedCardModeDetails,
        MerchantData,
        StringWrappedTypeId,
        UserCurrencyTransactionDetails,
    )
    from weavr_multi.params import (
        AuthDeclineReasonName,
        AuthorisationCategoryName,
        AuthRuleChecksFailedReasonName,
        CardAuthorisationDetailsAuthorisationTypeName,
        CardAuthorisationDetailsTransactionTypeName,
        CardHolderPresentName,
        InstrumentIdParams,
    )
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManagedCardAuthorisation(Event):
    """A card payment was authorised or declined.

    Arrives when a card is used and the payment is authorised or declined, and when an authorisation is later
    reversed, cancelled, expired or closed by hand; `authorisationType` tells which. For a decline,
    `declineReason` and `authRuleFailedReason` tell why. An authorisation holds the money; it moves with the
    settlement, which `/managed_cards/settlements/watch` reports. This is news of a decision already taken; to
    take part in it see `/managed_cards/authorisation_request`.

    Arrives at ``/managed_cards/authorisations/watch``.
    """

    id: InstrumentId
    """Card concerned, as type and id."""
    transaction_id: str
    """Digit string of the authorisation."""
    transaction_amount: LegacyCurrencyAmount
    """Amount of the authorisation, as a currency and a digit string of minor units."""
    transaction_timestamp: str
    """When the transaction took place, epoch milliseconds as a digit string."""
    source_amount: LegacyCurrencyAmount
    """Amount at the source of the transaction, in the currency given with it."""
    merchant_data: MerchantData
    """Merchant as reported by the card network."""
    merchant_name: str
    """Name of the merchant; deprecated, read `merchantData` instead."""
    merchant_category_code: str | None = None
    """Merchant category code; deprecated, read `merchantData` instead."""
    merchant_id: str | None = None
    """Identification of the merchant; deprecated, read `merchantData` instead."""
    approved: bool | None = None
    """True if the authorisation was granted."""
    available_balance: LegacyCurrencyAmount | None = None
    """Balance of the card that can be spent, as a currency and a digit string."""
    decline_reason: AuthDeclineReason | None = None
    """Why the authorisation was refused; absent or NO_REASON when it was not."""
    auth_rule_failed_reason: AuthRuleChecksFailedReason | None = None
    """The spend rule that caused the decline, when the decline came from a rule."""
    authorisation_type: CardAuthorisationDetailsAuthorisationType
    """What happened to the authorisation; AUTHORISED debits the card, AUTHORISED_CREDIT credits it."""
    authorisation_category: AuthorisationCategory | None = None
    """PRE_AUTH for a provisional amount that may still change, FINAL_AUTH for a definite one."""
    related_authorisation_id: str | None = None
    """Digit string of the authorisation this one belongs to; deprecated, use `relatedAuthorisationIds`."""
    related_authorisation_ids: list[int] | None = None
    """Ids of the authorisations this transaction belongs to. They are JSON integers that can exceed 2^53."""
    owner: StringWrappedTypeId
    """Corporate or consumer that owns the card."""
    cardholder_present: CardHolderPresent | None = None
    """Whether the cardholder was present at the merchant: PRESENT, NOT_PRESENT or PRESENCE_UNKNOWN."""
    card_present: bool | None = None
    """Whether the card itself was presented at the merchant."""
    details: ManagedCardModeDetails | None = None
    """What can be spent, by the mode of the card."""
    auth_code: str | None = None
    """Authorisation code exchanged with the card network, up to 6 characters."""
    forex_padding: LegacyCurrencyAmount | None = None
    """Margin reserved on top of the amount against changes of the exchange rate."""
    forex_fee: LegacyCurrencyAmount | None = None
    """Fee for the currency conversion."""
    auth_forwarding_details: AuthForwardingDetails | None = None
    """Whether the authorisation was forwarded to the integrator, and with what result."""
    merchant_country_code: str | None = None
    """Country code of the merchant; deprecated, read `merchantData` instead."""
    digital_wallet_details: DigitalWalletDetails | None = None
    """Wallet that was used to pay, when there was one."""
    user_currency_transaction_details: UserCurrencyTransactionDetails | None = None
    """Transaction in the currency the cardholder chose to see."""
    transaction_type: CardAuthorisationDetailsTransactionType | None = None
    """Kind of card transaction, such as a purchase or a cash withdrawal."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("InstrumentId"), required=True),
        Field("transaction_id", "transactionId", STRING, required=True),
        Field("transaction_amount", "transactionAmount", ModelOf("LegacyCurrencyAmount"), required=True),
        Field("transaction_timestamp", "transactionTimestamp", TIME_DIGITS, required=True),
        Field("source_amount", "sourceAmount", ModelOf("LegacyCurrencyAmount"), required=True),
        Field("merchant_data", "merchantData", ModelOf("MerchantData"), required=True),
        Field("merchant_name", "merchantName", STRING, required=True),
        Field("merchant_category_code", "merchantCategoryCode", STRING),
        Field("merchant_id", "merchantId", STRING),
        Field("approved", "approved", BOOLEAN),
        Field("available_balance", "availableBalance", ModelOf("LegacyCurrencyAmount")),
        Field("decline_reason", "declineReason", EnumOf("AuthDeclineReason")),
        Field("auth_rule_failed_reason", "authRuleFailedReason", EnumOf("AuthRuleChecksFailedReason")),
        Field(
            "authorisation_type",
            "authorisationType",
            EnumOf("CardAuthorisationDetailsAuthorisationType"),
            required=True,
        ),
        Field("authorisation_category", "authorisationCategory", EnumOf("AuthorisationCategory")),
        Field("related_authorisation_id", "relatedAuthorisationId", STRING),
        Field("related_authorisation_ids", "relatedAuthorisationIds", ListOf(INTEGER)),
        Field("owner", "owner", ModelOf("StringWrappedTypeId"), required=True),
        Field("cardholder_present", "cardholderPresent", EnumOf("CardHolderPresent")),
        Field("card_present", "cardPresent", BOOLEAN),
        Field("details", "details", ModelOf("ManagedCardModeDetails")),
        Field("auth_code", "authCode", STRING),
        Field("forex_padding", "forexPadding", ModelOf("LegacyCurrencyAmount")),
        Field("forex_fee", "forexFee", ModelOf("LegacyCurrencyAmount")),
        Field("auth_forwarding_details", "authForwardingDetails", ModelOf("AuthForwardingDetails")),
        Field("merchant_country_code", "merchantCountryCode", STRING),
        Field("digital_wallet_details", "digitalWalletDetails", ModelOf("DigitalWalletDetails")),
        Field(
            "user_currency_transaction_details",
            "userCurrencyTransactionDetails",
            ModelOf("UserCurrencyTransactionDetails"),
        ),
        Field("transaction_type", "transactionType", EnumOf("CardAuthorisationDetailsTransactionType")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: InstrumentId | InstrumentIdParams,
            transaction_id: str,
            transaction_amount: LegacyCurrencyAmount,
            transaction_timestamp: str,
            source_amount: LegacyCurrencyAmount,
            merchant_data: MerchantData,
            merchant_name: str,
            merchant_category_code: str | None = None,
            merchant_id: str | None = None,
            approved: bool | None = None,
            available_balance: LegacyCurrencyAmount | None = None,
            decline_reason: AuthDeclineReason | AuthDeclineReasonName | None = None,
            auth_rule_failed_reason: AuthRuleChecksFailedReason | AuthRuleChecksFailedReasonName | None = None,
            authorisation_type: CardAuthorisationDetailsAuthorisationType
            | CardAuthorisationDetailsAuthorisationTypeName,
            authorisation_category: AuthorisationCategory | AuthorisationCategoryName | None = None,
            related_authorisation_id: str | None = None,
            related_authorisation_ids: Sequence[int] | None = None,
            owner: StringWrappedTypeId,
            cardholder_present: CardHolderPresent | CardHolderPresentName | None = None,
            card_present: bool | None = None,
            details: ManagedCardModeDetails | None = None,
            auth_code: str | None = None,
            forex_padding: LegacyCurrencyAmount | None = None,
            forex_fee: LegacyCurrencyAmount | None = None,
            auth_forwarding_details: AuthForwardingDetails | None = None,
            merchant_country_code: str | None = None,
            digital_wallet_details: DigitalWalletDetails | None = None,
            user_currency_transaction_details: UserCurrencyTransactionDetails | None = None,
            transaction_type: CardAuthorisationDetailsTransactionType
            | CardAuthorisationDetailsTransactionTypeName
            | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def transaction_time(self) -> datetime:
        """`transaction_timestamp` as a time (UTC)."""
        return self._moment("transaction_timestamp")
