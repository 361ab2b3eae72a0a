from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, E, Event, Fields, L, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.card_merchant_settlement_merchant_transaction_type import (
        CardMerchantSettlementMerchantTransactionType,
    )
    from weavr_multi.models.digital_wallet_details import DigitalWalletDetails
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.legacy_currency_amount import LegacyCurrencyAmount
    from weavr_multi.models.managed_card_mode_details import ManagedCardModeDetails
    from weavr_multi.models.managed_cards_settlement_event_settlement_state import (
        ManagedCardsSettlementEventSettlementState,
    )
    from weavr_multi.models.merchant_data import MerchantData
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId
    from weavr_multi.models.user_currency_transaction_details import UserCurrencyTransactionDetails


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardSettlement(Event):
    """A card payment was settled.

    Arrives when a merchant collects a payment, refunds it or disputes it; `settlementType` tells which.
    `relatedAuthorisationIds` names the authorisations it belongs to. Amounts are in minor units as strings of
    digits and can be negative, whatever the pattern says.

    Arrives at ``/managed_cards/settlements/watch``.

    Attributes:
        id: Card concerned, as type and id.
        transaction_id: Digit string of the settlement.
        settlement_type: Kind of settlement, such as a purchase, a refund or a step of a chargeback.
        transaction_amount: Amount of the settlement, as a currency and a digit string of minor units that can
            be negative.
        transaction_timestamp: When the transaction took place, epoch milliseconds as a digit string.
        source_amount: Amount at the source of the transaction, in the currency given with it.
        merchant_data: Merchant as reported by the card network.
        merchant_name: Name of the merchant; deprecated, read `merchantData` instead.
        merchant_category_code: Merchant category code; deprecated, read `merchantData` instead.
        merchant_id: Identification of the merchant; deprecated, read `merchantData` instead.
        details: What can be spent, by the mode of the card.
        available_balance: Balance of the card that can be spent, as a currency and a digit string.
        related_authorisation_id: Digit string of the authorisation this one belongs to; deprecated, use
            `relatedAuthorisationIds`.
        related_settlement_id: Digit string of the settlement this one belongs to; deprecated, use
            `relatedSettlementIds`.
        related_authorisation_ids: Ids of the authorisations this transaction belongs to. They are JSON
            integers that can exceed 2^53.
        related_settlement_ids: Ids of the settlements this one belongs to. They are JSON integers that can
            exceed 2^53.
        owner: Corporate or consumer that owns the card.
        fee_amount: Fee charged for the settlement.
        auth_code: Authorisation code exchanged with the card network, up to 6 characters.
        state: PENDING until booked; COMPLETED is final.
        forex_fee: Fee for the currency conversion.
        merchant_country_code: Country code of the merchant; deprecated, read `merchantData` instead.
        digital_wallet_details: Wallet that was used to pay, when there was one.
        user_currency_transaction_details: Transaction in the currency the cardholder chose to see.
    """

    id: InstrumentId
    transaction_id: str
    settlement_type: CardMerchantSettlementMerchantTransactionType
    transaction_amount: LegacyCurrencyAmount
    transaction_timestamp: str
    source_amount: LegacyCurrencyAmount
    merchant_data: MerchantData
    merchant_name: str | Unset = UNSET
    merchant_category_code: str | Unset = UNSET
    merchant_id: str | Unset = UNSET
    details: ManagedCardModeDetails | Unset = UNSET
    available_balance: LegacyCurrencyAmount | Unset = UNSET
    related_authorisation_id: str | Unset = UNSET
    related_settlement_id: str | Unset = UNSET
    related_authorisation_ids: list[int] | Unset = UNSET
    related_settlement_ids: list[int] | Unset = UNSET
    owner: StringWrappedTypeId
    fee_amount: LegacyCurrencyAmount
    auth_code: str | Unset = UNSET
    state: ManagedCardsSettlementEventSettlementState
    forex_fee: LegacyCurrencyAmount | Unset = UNSET
    merchant_country_code: str | Unset = UNSET
    digital_wallet_details: DigitalWalletDetails | Unset = UNSET
    user_currency_transaction_details: UserCurrencyTransactionDetails | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("InstrumentId"), True, None),
        ("transaction_id", "transactionId", STR, True, None),
        ("settlement_type", "settlementType", E("CardMerchantSettlementMerchantTransactionType"), True, None),
        ("transaction_amount", "transactionAmount", M("LegacyCurrencyAmount"), True, None),
        ("transaction_timestamp", "transactionTimestamp", STR, True, None),
        ("source_amount", "sourceAmount", M("LegacyCurrencyAmount"), True, None),
        ("merchant_data", "merchantData", M("MerchantData"), True, None),
        ("merchant_name", "merchantName", STR, False, None),
        ("merchant_category_code", "merchantCategoryCode", STR, False, None),
        ("merchant_id", "merchantId", STR, False, None),
        ("details", "details", M("ManagedCardModeDetails"), False, None),
        ("available_balance", "availableBalance", M("LegacyCurrencyAmount"), False, None),
        ("related_authorisation_id", "relatedAuthorisationId", STR, False, None),
        ("related_settlement_id", "relatedSettlementId", STR, False, None),
        ("related_authorisation_ids", "relatedAuthorisationIds", L(INT), False, None),
        ("related_settlement_ids", "relatedSettlementIds", L(INT), False, None),
        ("owner", "owner", M("StringWrappedTypeId"), True, None),
        ("fee_amount", "feeAmount", M("LegacyCurrencyAmount"), True, None),
        ("auth_code", "authCode", STR, False, None),
        ("state", "state", E("ManagedCardsSettlementEventSettlementState"), True, None),
        ("forex_fee", "forexFee", M("LegacyCurrencyAmount"), False, None),
        ("merchant_country_code", "merchantCountryCode", STR, False, None),
        ("digital_wallet_details", "digitalWalletDetails", M("DigitalWalletDetails"), False, None),
        (
            "user_currency_transaction_details",
            "userCurrencyTransactionDetails",
            M("UserCurrencyTransactionDetails"),
            False,
            None,
        ),
    )
