from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
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
        CardMerchantSettlementMerchantTransactionType,
        DigitalWalletDetails,
        InstrumentId,
        LegacyCurrencyAmount,
        ManagedCardModeDetails,
        ManagedCardsSettlementEventSettlementState,
        MerchantData,
        StringWrappedTypeId,
        UserCurrencyTransactionDetails,
    )
    from weavr_multi.params import (
        CardMerchantSettlementMerchantTransactionTypeName,
        InstrumentIdParams,
        ManagedCardsSettlementEventSettlementStateName,
    )
    from weavr_multi.webhooks.delivery import Delivery


@model
class ManagedCardSettlement(Event):
    """A card payment was settled.

    Arrives when a merchant collects a payment, refunds it or disputes it; `settlementType` tells which.
    `relatedAuthorisationIds` names the authorisations it belongs to. Amounts are in minor units as strings of
    digits and can be negative, whatever the pattern says.

    Arrives at ``/managed_cards/settlements/watch``.
    """

    id: InstrumentId
    """Card concerned, as type and id."""
    transaction_id: str
    """Digit string of the settlement."""
    settlement_type: CardMerchantSettlementMerchantTransactionType
    """Kind of settlement, such as a purchase, a refund or a step of a chargeback."""
    transaction_amount: LegacyCurrencyAmount
    """Amount of the settlement, as a currency and a digit string of minor units that can be negative."""
    transaction_timestamp: str
    """When the transaction took place, epoch milliseconds as a digit string."""
    source_amount: LegacyCurrencyAmount
    """Amount at the source of the transaction, in the currency given with it."""
    merchant_data: MerchantData
    """Merchant as reported by the card network."""
    merchant_name: str | None = None
    """Name of the merchant; deprecated, read `merchantData` instead."""
    merchant_category_code: str | None = None
    """Merchant category code; deprecated, read `merchantData` instead."""
    merchant_id: str | None = None
    """Identification of the merchant; deprecated, read `merchantData` instead."""
    details: ManagedCardModeDetails | None = None
    """What can be spent, by the mode of the card."""
    available_balance: LegacyCurrencyAmount | None = None
    """Balance of the card that can be spent, as a currency and a digit string."""
    related_authorisation_id: str | None = None
    """Digit string of the authorisation this one belongs to; deprecated, use `relatedAuthorisationIds`."""
    related_settlement_id: str | None = None
    """Digit string of the settlement this one belongs to; deprecated, use `relatedSettlementIds`."""
    related_authorisation_ids: list[int] | None = None
    """Ids of the authorisations this transaction belongs to. They are JSON integers that can exceed 2^53."""
    related_settlement_ids: list[int] | None = None
    """Ids of the settlements this one belongs to. They are JSON integers that can exceed 2^53."""
    owner: StringWrappedTypeId
    """Corporate or consumer that owns the card."""
    fee_amount: LegacyCurrencyAmount
    """Fee charged for the settlement."""
    auth_code: str | None = None
    """Authorisation code exchanged with the card network, up to 6 characters."""
    state: ManagedCardsSettlementEventSettlementState
    """PENDING until booked; COMPLETED is final."""
    forex_fee: LegacyCurrencyAmount | None = None
    """Fee for the currency conversion."""
    merchant_country_code: str | None = None
    """Country code of the merchant; deprecated, read `merchantData` instead."""
    digital_wallet_details: DigitalWalletDetails | None = None
    """Wallet that was used to pay, when there was one."""
    user_currency_transaction_details: UserCurrencyTransactionDetails | None = None
    """Transaction in the currency the cardholder chose to see."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("InstrumentId"), required=True),
        Field("transaction_id", "transactionId", STRING, required=True),
        Field(
            "settlement_type", "settlementType", EnumOf("CardMerchantSettlementMerchantTransactionType"), required=True
        ),
        Field("transaction_amount", "transactionAmount", ModelOf("LegacyCurrencyAmount"), required=True),
        Field("transaction_timestamp", "transactionTimestamp", TIME_DIGITS, required=True),
        Field("source_amount", "sourceAmount", ModelOf("LegacyCurrencyAmount"), required=True),
        Field("merchant_data", "merchantData", ModelOf("MerchantData"), required=True),
        Field("merchant_name", "merchantName", STRING),
        Field("merchant_category_code", "merchantCategoryCode", STRING),
        Field("merchant_id", "merchantId", STRING),
        Field("details", "details", ModelOf("ManagedCardModeDetails")),
        Field("available_balance", "availableBalance", ModelOf("LegacyCurrencyAmount")),
        Field("related_authorisation_id", "relatedAuthorisationId", STRING),
        Field("related_settlement_id", "relatedSettlementId", STRING),
        Field("related_authorisation_ids", "relatedAuthorisationIds", ListOf(INTEGER)),
        Field("related_settlement_ids", "relatedSettlementIds", ListOf(INTEGER)),
        Field("owner", "owner", ModelOf("StringWrappedTypeId"), required=True),
        Field("fee_amount", "feeAmount", ModelOf("LegacyCurrencyAmount"), required=True),
        Field("auth_code", "authCode", STRING),
        Field("state", "state", EnumOf("ManagedCardsSettlementEventSettlementState"), required=True),
        Field("forex_fee", "forexFee", ModelOf("LegacyCurrencyAmount")),
        Field("merchant_country_code", "merchantCountryCode", STRING),
        Field("digital_wallet_details", "digitalWalletDetails", ModelOf("DigitalWalletDetails")),
        Field(
            "user_currency_transaction_details",
            "userCurrencyTransactionDetails",
            ModelOf("UserCurrencyTransactionDetails"),
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: InstrumentId | InstrumentIdParams,
            transaction_id: str,
            settlement_type: CardMerchantSettlementMerchantTransactionType
            | CardMerchantSettlementMerchantTransactionTypeName,
            transaction_amount: LegacyCurrencyAmount,
            transaction_timestamp: str,
            source_amount: LegacyCurrencyAmount,
            merchant_data: MerchantData,
            merchant_name: str | None = None,
            merchant_category_code: str | None = None,
            merchant_id: str | None = None,
            details: ManagedCardModeDetails | None = None,
            available_balance: LegacyCurrencyAmount | None = None,
            related_authorisation_id: str | None = None,
            related_settlement_id: str | None = None,
            related_authorisation_ids: Sequence[int] | None = None,
            related_settlement_ids: Sequence[int] | None = None,
            owner: StringWrappedTypeId,
            fee_amount: LegacyCurrencyAmount,
            auth_code: str | None = None,
            state: ManagedCardsSettlementEventSettlementState | ManagedCardsSettlementEventSettlementStateName,
            forex_fee: LegacyCurrencyAmount | None = None,
            merchant_country_code: str | None = None,
            digital_wallet_details: DigitalWalletDetails | None = None,
            user_currency_transaction_details: UserCurrencyTransactionDetails | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def transaction_time(self) -> datetime:
        """`transaction_timestamp` as a time (UTC)."""
        return self._moment("transaction_timestamp")
