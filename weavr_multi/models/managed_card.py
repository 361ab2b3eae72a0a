from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field, setters

from weavr_multi.core.runtime import (
    BOOL,
    INT,
    SECRET_VALUE,
    STR,
    UNSET,
    E,
    Fields,
    L,
    M,
    Model,
    Sensitive,
    Unset,
    Variants,
    optional_sensitive,
)

if TYPE_CHECKING:
    from weavr_multi.models.auth_forwarding_default_timeout_decision import AuthForwardingDefaultTimeoutDecision
    from weavr_multi.models.billing_address import BillingAddress
    from weavr_multi.models.card_brand import CardBrand
    from weavr_multi.models.card_level_classification import CardLevelClassification
    from weavr_multi.models.card_renewal_type import CardRenewalType
    from weavr_multi.models.card_type import CardType
    from weavr_multi.models.digital_wallets import DigitalWallets
    from weavr_multi.models.external_data_entry import ExternalDataEntry
    from weavr_multi.models.managed_card_replacement import ManagedCardReplacement
    from weavr_multi.models.managed_instrument_state import ManagedInstrumentState
    from weavr_multi.models.physical_card_details import PhysicalCardDetails
    from weavr_multi.models.three_d_secure_auth_config import ThreeDSecureAuthConfig


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCard(Model):
    """Card of the customer. `mode` PREPAID_MODE selects PrepaidModeCard, DEBIT_MODE selects DebitModeCard.

    Attributes:
        id: Digit string of the managed card.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        external_handle: Handle that identifies the card towards other systems.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        friendly_name: Label chosen for the account or card, for people to recognise it by.
        currency: Three-letter ISO 4217 code of the currency.
        state: Whether the card is usable, and why not.
        type: VIRTUAL or PHYSICAL; a card starts virtual and can be upgraded.
        card_brand: Card network: MASTERCARD or VISA.
        card_number: Card number (PAN) as a secret `value`, plain or token; on a card it is present only while
            the session is stepped up.
        cvv: Card security code as a secret `value`, plain or token; present only while the session is stepped
            up.
        card_number_first_six: First six digits of the card number.
        card_number_last_four: Last four digits of the card number.
        name_on_card: Name printed on the card, up to 27 characters.
        name_on_card_line2: Second line printed on the card, up to 27 characters.
        start_mmyy: Start of validity as four digits, month then year.
        expiry_mmyy: Expiry of the card as four digits, month then year: 0728 is July 2028.
        card_level_classification: CONSUMER or CORPORATE, after the kind of customer that owns the card.
        expiry_period_months: Validity of the card in months, 1 to 120.
        renewal_type: RENEW to issue a new card when this one expires, NO_RENEW to let it lapse.
        renewal_timestamp: When the card is or was renewed, in epoch milliseconds.
        creation_timestamp: When the object was created, in epoch milliseconds.
        cardholder_mobile_number: Mobile number of the cardholder with country prefix, such as +35699123456.
        billing_address: Address the card is registered to, used for address checks by merchants.
        physical_card_details: Production, delivery and PIN state of the physical card.
        digital_wallets: Digital wallet settings of the card.
        auth_forwarding_default_timeout_decision: Decision applied to a forwarded authorisation when the
            receiver gives no answer in time: APPROVE or DECLINE.
        three_d_secure_auth_config: How the cardholder confirms online payments. Deprecated.
        mode: PREPAID_MODE for a balance of its own, DEBIT_MODE for spending from a managed account.
        external_data: Name and value pairs of the integrator's own, stored and returned unchanged.
        user_id: Digit string of the user the card is assigned to.
        single_spend: True if the card can be used once only.
        replacement: Card that replaces this one, and why.
    """

    id: str
    profile_id: str
    external_handle: str
    tag: str | Unset = UNSET
    friendly_name: str
    currency: str
    state: ManagedInstrumentState
    type: CardType
    card_brand: CardBrand
    card_number: Sensitive | Unset = field(default=UNSET, converter=optional_sensitive)
    cvv: Sensitive | Unset = field(default=UNSET, converter=optional_sensitive)
    card_number_first_six: str
    card_number_last_four: str
    name_on_card: str
    name_on_card_line2: str | Unset = UNSET
    start_mmyy: str
    expiry_mmyy: str
    card_level_classification: CardLevelClassification
    expiry_period_months: int
    renewal_type: CardRenewalType
    renewal_timestamp: int | Unset = UNSET
    creation_timestamp: int
    cardholder_mobile_number: str | Unset = UNSET
    billing_address: BillingAddress
    physical_card_details: PhysicalCardDetails | Unset = UNSET
    digital_wallets: DigitalWallets
    auth_forwarding_default_timeout_decision: AuthForwardingDefaultTimeoutDecision | Unset = UNSET
    three_d_secure_auth_config: ThreeDSecureAuthConfig | Unset = UNSET
    mode: str
    external_data: list[ExternalDataEntry] | Unset = UNSET
    user_id: str | Unset = UNSET
    single_spend: bool | Unset = UNSET
    replacement: ManagedCardReplacement | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("profile_id", "profileId", STR, True, None),
        ("external_handle", "externalHandle", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("friendly_name", "friendlyName", STR, True, None),
        ("currency", "currency", STR, True, None),
        ("state", "state", M("ManagedInstrumentState"), True, None),
        ("type", "type", E("CardType"), True, None),
        ("card_brand", "cardBrand", E("CardBrand"), True, None),
        ("card_number", "cardNumber", SECRET_VALUE, False, None),
        ("cvv", "cvv", SECRET_VALUE, False, None),
        ("card_number_first_six", "cardNumberFirstSix", STR, True, None),
        ("card_number_last_four", "cardNumberLastFour", STR, True, None),
        ("name_on_card", "nameOnCard", STR, True, None),
        ("name_on_card_line2", "nameOnCardLine2", STR, False, None),
        ("start_mmyy", "startMmyy", STR, True, None),
        ("expiry_mmyy", "expiryMmyy", STR, True, None),
        ("card_level_classification", "cardLevelClassification", E("CardLevelClassification"), True, None),
        ("expiry_period_months", "expiryPeriodMonths", INT, True, None),
        ("renewal_type", "renewalType", E("CardRenewalType"), True, None),
        ("renewal_timestamp", "renewalTimestamp", INT, False, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("cardholder_mobile_number", "cardholderMobileNumber", STR, False, None),
        ("billing_address", "billingAddress", M("BillingAddress"), True, None),
        ("physical_card_details", "physicalCardDetails", M("PhysicalCardDetails"), False, None),
        ("digital_wallets", "digitalWallets", M("DigitalWallets"), True, None),
        (
            "auth_forwarding_default_timeout_decision",
            "authForwardingDefaultTimeoutDecision",
            E("AuthForwardingDefaultTimeoutDecision"),
            False,
            None,
        ),
        ("three_d_secure_auth_config", "threeDSecureAuthConfig", M("ThreeDSecureAuthConfig"), False, None),
        ("mode", "mode", STR, True, None),
        ("external_data", "externalData", L(M("ExternalDataEntry")), False, None),
        ("user_id", "userId", STR, False, None),
        ("single_spend", "singleSpend", BOOL, False, None),
        ("replacement", "replacement", M("ManagedCardReplacement"), False, None),
    )
    __variants__: ClassVar[Variants | None] = (
        "mode",
        {"PREPAID_MODE": "PrepaidModeCard", "DEBIT_MODE": "DebitModeCard"},
    )
