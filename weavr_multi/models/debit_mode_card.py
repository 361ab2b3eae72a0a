from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    INTEGER,
    MYPY,
    SECRET_VALUE,
    STRING,
    TIME,
    EnumOf,
    Field,
    Fields,
    ListOf,
    ModelOf,
    Sensitive,
    model,
)
from weavr_multi.models.managed_card import ManagedCard

if TYPE_CHECKING:
    from weavr_multi.models import (
        AuthForwardingDefaultTimeoutDecision,
        AvailableToSpend,
        BillingAddress,
        CardBrand,
        CardLevelClassification,
        CardRenewalType,
        CardType,
        DigitalWallets,
        ExternalDataEntry,
        ManagedCardMode,
        ManagedCardReplacement,
        ManagedInstrumentState,
        PhysicalCardDetails,
        SupportedUserCurrency,
        ThreeDSecureAuthConfig,
    )
    from weavr_multi.params import (
        AuthForwardingDefaultTimeoutDecisionName,
        BillingAddressParams,
        CardBrandName,
        CardLevelClassificationName,
        CardRenewalTypeName,
        CardTypeName,
        DigitalWalletsParams,
        ExternalDataEntryParams,
        SupportedUserCurrencyName,
        ThreeDSecureAuthConfigParams,
    )


@model
class DebitModeCard(ManagedCard):
    """Managed card that spends from a managed account."""

    if MYPY:
        mode: Literal["DEBIT_MODE"]  # type: ignore[assignment, unused-ignore]
    else:
        mode: Literal["DEBIT_MODE", ManagedCardMode.DEBIT_MODE]  # pyright: ignore
    """PREPAID_MODE for a balance of its own, DEBIT_MODE for spending from a managed account."""
    parent_managed_account_id: str
    """Digit string of the managed account a debit-mode card spends from."""
    user_currency: SupportedUserCurrency | None = None
    """Currency in which the cardholder sees amounts, an ISO 4217 code."""
    available_to_spend: list[AvailableToSpend] | None = None
    """What a debit-mode card may still spend, one entry per spend-limit interval."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("external_handle", "externalHandle", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("friendly_name", "friendlyName", STRING, required=True),
        Field("currency", "currency", STRING, required=True),
        Field("state", "state", ModelOf("ManagedInstrumentState"), required=True),
        Field("type", "type", EnumOf("CardType"), required=True),
        Field("card_brand", "cardBrand", EnumOf("CardBrand"), required=True),
        Field("card_number", "cardNumber", SECRET_VALUE),
        Field("cvv", "cvv", SECRET_VALUE),
        Field("card_number_first_six", "cardNumberFirstSix", STRING, required=True),
        Field("card_number_last_four", "cardNumberLastFour", STRING, required=True),
        Field("name_on_card", "nameOnCard", STRING, required=True),
        Field("name_on_card_line2", "nameOnCardLine2", STRING),
        Field("start_mmyy", "startMmyy", STRING, required=True),
        Field("expiry_mmyy", "expiryMmyy", STRING, required=True),
        Field("card_level_classification", "cardLevelClassification", EnumOf("CardLevelClassification"), required=True),
        Field("expiry_period_months", "expiryPeriodMonths", INTEGER, required=True),
        Field("renewal_type", "renewalType", EnumOf("CardRenewalType"), required=True),
        Field("renewal_timestamp", "renewalTimestamp", TIME),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("cardholder_mobile_number", "cardholderMobileNumber", STRING),
        Field("billing_address", "billingAddress", ModelOf("BillingAddress"), required=True),
        Field("physical_card_details", "physicalCardDetails", ModelOf("PhysicalCardDetails")),
        Field("digital_wallets", "digitalWallets", ModelOf("DigitalWallets"), required=True),
        Field(
            "auth_forwarding_default_timeout_decision",
            "authForwardingDefaultTimeoutDecision",
            EnumOf("AuthForwardingDefaultTimeoutDecision"),
        ),
        Field("three_d_secure_auth_config", "threeDSecureAuthConfig", ModelOf("ThreeDSecureAuthConfig")),
        Field("mode", "mode", STRING, required=True),
        Field("external_data", "externalData", ListOf(ModelOf("ExternalDataEntry"))),
        Field("user_id", "userId", STRING),
        Field("single_spend", "singleSpend", BOOLEAN),
        Field("replacement", "replacement", ModelOf("ManagedCardReplacement")),
        Field("parent_managed_account_id", "parentManagedAccountId", STRING, required=True),
        Field("user_currency", "userCurrency", EnumOf("SupportedUserCurrency")),
        Field("available_to_spend", "availableToSpend", ListOf(ModelOf("AvailableToSpend"))),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            profile_id: str,
            external_handle: str,
            tag: str | None = None,
            friendly_name: str,
            currency: str,
            state: ManagedInstrumentState,
            type: CardType | CardTypeName,
            card_brand: CardBrand | CardBrandName,
            card_number: str | Sensitive | None = None,
            cvv: str | Sensitive | None = None,
            card_number_first_six: str,
            card_number_last_four: str,
            name_on_card: str,
            name_on_card_line2: str | None = None,
            start_mmyy: str,
            expiry_mmyy: str,
            card_level_classification: CardLevelClassification | CardLevelClassificationName,
            expiry_period_months: int,
            renewal_type: CardRenewalType | CardRenewalTypeName,
            renewal_timestamp: int | None = None,
            creation_timestamp: int,
            cardholder_mobile_number: str | None = None,
            billing_address: BillingAddress | BillingAddressParams,
            physical_card_details: PhysicalCardDetails | None = None,
            digital_wallets: DigitalWallets | DigitalWalletsParams,
            auth_forwarding_default_timeout_decision: AuthForwardingDefaultTimeoutDecision
            | AuthForwardingDefaultTimeoutDecisionName
            | None = None,
            three_d_secure_auth_config: ThreeDSecureAuthConfig | ThreeDSecureAuthConfigParams | None = None,
            mode: Literal["DEBIT_MODE", ManagedCardMode.DEBIT_MODE],
            external_data: Sequence[ExternalDataEntry | ExternalDataEntryParams] | None = None,
            user_id: str | None = None,
            single_spend: bool | None = None,
            replacement: ManagedCardReplacement | None = None,
            parent_managed_account_id: str,
            user_currency: SupportedUserCurrency | SupportedUserCurrencyName | None = None,
            available_to_spend: Sequence[AvailableToSpend] | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
