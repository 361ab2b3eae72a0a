from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    INTEGER,
    SECRET_VALUE,
    STRING,
    TIME,
    EnumOf,
    Field,
    Fields,
    ListOf,
    Model,
    ModelOf,
    Sensitive,
    Variants,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        AuthForwardingDefaultTimeoutDecision,
        BillingAddress,
        CardBrand,
        CardLevelClassification,
        CardRenewalType,
        CardType,
        DigitalWallets,
        ExternalDataEntry,
        ManagedCardReplacement,
        ManagedInstrumentState,
        PhysicalCardDetails,
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
        ThreeDSecureAuthConfigParams,
    )


@model
class ManagedCard(Model):
    """Card of the customer. `mode` PREPAID_MODE selects PrepaidModeCard, DEBIT_MODE selects DebitModeCard.

    A response whose `mode` this version does not know is of this class itself.
    """

    id: str
    """Digit string of the managed card."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    external_handle: str
    """Handle that identifies the card towards other systems."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    friendly_name: str
    """Label chosen for the account or card, for people to recognise it by."""
    currency: str
    """Three-letter ISO 4217 code of the currency."""
    state: ManagedInstrumentState
    """Whether the card is usable, and why not."""
    type: CardType
    """VIRTUAL or PHYSICAL; a card starts virtual and can be upgraded."""
    card_brand: CardBrand
    """Card network: MASTERCARD or VISA."""
    card_number: Sensitive | None = None
    """Card number (PAN) as a secret `value`, plain or token; on a card it is present only while the session is
    stepped up.
    """
    cvv: Sensitive | None = None
    """Card security code as a secret `value`, plain or token; present only while the session is stepped up."""
    card_number_first_six: str
    """First six digits of the card number."""
    card_number_last_four: str
    """Last four digits of the card number."""
    name_on_card: str
    """Name printed on the card, up to 27 characters."""
    name_on_card_line2: str | None = None
    """Second line printed on the card, up to 27 characters."""
    start_mmyy: str
    """Start of validity as four digits, month then year."""
    expiry_mmyy: str
    """Expiry of the card as four digits, month then year: 0728 is July 2028."""
    card_level_classification: CardLevelClassification
    """CONSUMER or CORPORATE, after the kind of customer that owns the card."""
    expiry_period_months: int
    """Validity of the card in months, 1 to 120."""
    renewal_type: CardRenewalType
    """RENEW to issue a new card when this one expires, NO_RENEW to let it lapse."""
    renewal_timestamp: int | None = None
    """When the card is or was renewed, in epoch milliseconds."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    cardholder_mobile_number: str | None = None
    """Mobile number of the cardholder with country prefix, such as +35699123456."""
    billing_address: BillingAddress
    """Address the card is registered to, used for address checks by merchants."""
    physical_card_details: PhysicalCardDetails | None = None
    """Production, delivery and PIN state of the physical card."""
    digital_wallets: DigitalWallets
    """Digital wallet settings of the card."""
    auth_forwarding_default_timeout_decision: AuthForwardingDefaultTimeoutDecision | None = None
    """Decision applied to a forwarded authorisation when the receiver gives no answer in time: APPROVE or
    DECLINE.
    """
    three_d_secure_auth_config: ThreeDSecureAuthConfig | None = None
    """How the cardholder confirms online payments. Deprecated."""
    mode: str
    """PREPAID_MODE for a balance of its own, DEBIT_MODE for spending from a managed account."""
    external_data: list[ExternalDataEntry] | None = None
    """Name and value pairs of the integrator's own, stored and returned unchanged."""
    user_id: str | None = None
    """Digit string of the user the card is assigned to."""
    single_spend: bool | None = None
    """True if the card can be used once only."""
    replacement: ManagedCardReplacement | None = None
    """Card that replaces this one, and why."""

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
    )
    __variants__: ClassVar[Variants | None] = (
        "mode",
        {"PREPAID_MODE": "PrepaidModeCard", "DEBIT_MODE": "DebitModeCard"},
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
            mode: str,
            external_data: Sequence[ExternalDataEntry | ExternalDataEntryParams] | None = None,
            user_id: str | None = None,
            single_spend: bool | None = None,
            replacement: ManagedCardReplacement | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def renewal_time(self) -> datetime | None:
        """`renewal_timestamp` as a time (UTC)."""
        return self._moment("renewal_timestamp")

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")
