"""The rules that profiles can have, in one table: name, kinds of profiles, check, error codes, a sentence.

``programme.add_profile`` and ``configure_profile`` refuse what is not in it; ``docs/sandbox.md`` shows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from weavr_multi.sandbox import setting_checks as checks
from weavr_multi.sandbox.setting_checks import Check

IDENTITIES = ("corporates", "consumers")
MOVEMENTS = ("transfers", "sends", "outgoing_wire_transfers", "correspondent_bank_transfers")
WIRES = ("outgoing_wire_transfers", "correspondent_bank_transfers")
INSTRUMENTS = ("managed_accounts", "managed_cards")
CARDS = ("managed_cards",)
KINDS = (*IDENTITIES, *INSTRUMENTS, "linked_accounts", *MOVEMENTS)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        name: Its name.
        kinds: The kinds of profiles that know it.
        check: What it can be.
        doc: What it does and what holds without it, in one sentence.
        codes: Error codes that it causes.
    """

    name: str
    kinds: tuple[str, ...]
    check: Check
    doc: str
    codes: tuple[str, ...] = ()


def _rule(name: str, kinds: tuple[str, ...], check: Check, doc: str, *codes: str) -> Rule:
    return Rule(name, kinds, check, doc, codes)


RULES = (
    _rule("active", KINDS, checks.SWITCH, "Whether it can be used (true)", "PROFILE_INACTIVE"),
    _rule(
        "limit",
        (*IDENTITIES, *INSTRUMENTS, "linked_accounts"),
        checks.COUNT,
        "How many there can be: of an identity, of identities altogether",
        "IDENTITY_LIMITS_EXCEEDED",
        "PAYMENT_MODEL_CONSTRAINTS_VIOLATED",
    ),
    _rule("currencies", KINDS, checks.NAMES, "Currencies that it knows", "CURRENCY_NOT_SUPPORTED_BY_PROFILE"),
    _rule(
        "countries",
        (*IDENTITIES, "linked_accounts"),
        checks.NAMES,
        "Countries that it knows",
        "COUNTRY_UNSUPPORTED",
        "COUNTRY_NOT_SUPPORTED_BY_PROFILE",
    ),
    _rule(
        "programme",
        IDENTITIES,
        checks.TEXT,
        "Sends between two such names are refused",
        "SOURCE_AND_DESTINATION_MUST_BE_IN_SAME_PROGRAMME",
    ),
    _rule(
        "identity_types",
        (*INSTRUMENTS, "linked_accounts", *MOVEMENTS),
        checks.some_of(("CORPORATE", "CONSUMER")),
        "Types of identities that it is for (all)",
        "MODEL_CONSTRAINTS_VIOLATED",
        "PAYMENT_MODEL_CONSTRAINTS_VIOLATED",
        "INVALID_IDENTITY_TYPE",
    ),
    _rule(
        "channels",
        IDENTITIES,
        checks.some_of(("SMS", "AUTHY", "BIOMETRIC")),
        "Channels that the identity's people have (all that are switched on); without BIOMETRIC no biometrics",
        "CHANNEL_NOT_SUPPORTED",
        "BIOMETRIC_AUTHENTICATION_NOT_SUPPORTED",
    ),
    _rule(
        "velocity_limit",
        IDENTITIES,
        checks.AMOUNTS,
        "What may arrive on all accounts within `velocity_window_ms`; what is above is PENDING until `sandbox.resume`: "
        "the actual balance grows, the available one does not",
    ),
    _rule(
        "source_of_funds_limit",
        IDENTITIES,
        checks.AMOUNTS,
        "What may arrive altogether while the identity has not said where its money comes from (`sourceOfFunds`); what "
        "is above is PENDING until `sandbox.resume`",
    ),
    _rule(
        "level_limits",
        ("consumers",),
        checks.LEVELS,
        'What may arrive altogether at a level of due diligence, `{"KYC_LEVEL_1": {"EUR": 15000}}`; what is above is '
        "PENDING until `sandbox.resume`, or until the level is higher",
    ),
    _rule(
        "kyc_level",
        (*MOVEMENTS, *CARDS),
        checks.one_of("KYC_LEVEL_1", "KYC_LEVEL_2"),
        "The level of due diligence that a consumer needs (any)",
        "IDENTITY_KYC_LEVEL_STEPUP_REQUIRED",
    ),
    _rule(
        "review", ("managed_accounts",), checks.SWITCH, "Deposits are PENDING until `sandbox.review_deposit` (false)"
    ),
    _rule(
        "returns_fee",
        ("outgoing_wire_transfers",),
        checks.SWITCH,
        "`sandbox.return_wire` gives the fee back too (false)",
    ),
    _rule(
        "low_value_sum",
        MOVEMENTS,
        checks.AMOUNTS,
        "What movements exempt by `low_value` may come to before one has to be confirmed again",
    ),
    _rule("low_value_count", MOVEMENTS, checks.COUNT, "How many they may be"),
    _rule("fee_groups", IDENTITIES, checks.NAMES, "Fee groups beside DEFAULT", "FEE_GROUP_INVALID"),
    _rule("company_types", ("corporates",), checks.NAMES, "Types of companies (all)", "COMPANY_TYPE_UNSUPPORTED"),
    _rule("managed_onboarding", ("corporates",), checks.SWITCH, "Due diligence is not started by the API (false)"),
    _rule(
        "maximum",
        MOVEMENTS,
        checks.AMOUNTS,
        'The most that a movement may carry: `{"EUR": 100}`',
        "MODEL_CONSTRAINTS_VIOLATED",
    ),
    _rule(
        "denied_from",
        MOVEMENTS,
        checks.AMOUNTS,
        "Amounts from which movements are denied",
        "INTERCEPTOR_DENIED_TRANSACTION",
    ),
    _rule("low_value", MOVEMENTS, checks.AMOUNTS, "Amounts up to which no confirmation is needed"),
    _rule(
        "kyc_required",
        (*MOVEMENTS, *CARDS),
        checks.SWITCH,
        "Due diligence must have passed (false)",
        "IDENTITY_KYC_LEVEL_STEPUP_REQUIRED",
    ),
    _rule(
        "forex",
        ("transfers", "sends"),
        checks.SWITCH,
        "Other currencies are FOREX_TRADE_DENIED_TRANSACTION rather than CURRENCY_MISMATCH (false)",
    ),
    _rule("instruments", ("transfers", "sends"), checks.some_of(INSTRUMENTS), "Types that can be a destination (all)"),
    _rule("types", WIRES, checks.NAMES, "Networks that it has (all)", "TYPE_NOT_SUPPORTED_BY_PROFILE"),
    _rule("payee_check", WIRES, checks.SWITCH, "Names of payees are checked (true)"),
    _rule("payee_names", WIRES, checks.TEXTS, "Whose an account really is: `{iban: name}`"),
    _rule(
        "purpose_required",
        ("outgoing_wire_transfers",),
        checks.SWITCH,
        "A purpose must be given (false)",
        "PURPOSE_OF_PAYMENT_REQUIRED",
    ),
    _rule(
        "iban_required",
        ("outgoing_wire_transfers", "managed_accounts"),
        checks.SWITCH,
        "Accounts without an IBAN cannot send, or receive (false)",
        "IBAN_UPGRADE_REQUIRED",
        "DENIED_ACCOUNT_NOT_UPGRADED_TO_IBAN",
    ),
    _rule(
        "plugin_tags",
        ("outgoing_wire_transfers",),
        checks.NAMES,
        "The only tags that are taken (all)",
        "PLUGIN_FILTER_DATA_INVALID",
    ),
    _rule(
        "supplementary_required",
        ("correspondent_bank_transfers",),
        checks.SWITCH,
        "Originators need supplementary information (false)",
        "ORIGINATOR_DETAILS_INVALID",
    ),
    _rule(
        "originator_countries",
        ("correspondent_bank_transfers",),
        checks.NAMES,
        "Countries of originators (all)",
        "ORIGINATOR_DETAILS_INVALID",
    ),
    _rule(
        "provider_rejects",
        ("correspondent_bank_transfers",),
        checks.NAMES,
        "Countries of IBANs that the provider refuses",
        "PROVIDER_REJECTED",
    ),
    _rule(
        "denies",
        INSTRUMENTS,
        checks.NAMES,
        'Kinds of movements that it takes no part in: `["sends"]`, `["card_payments"]`',
        "INSTRUMENT_DENIED_TRANSACTION",
        "TRANSACTION_NOT_PERMITTED",
    ),
    _rule("max_balance", INSTRUMENTS, checks.AMOUNTS, "What it may hold", "DESTINATION_LIMIT_EXCEEDED"),
    _rule("forwarding_url", INSTRUMENTS, checks.TEXT, "Where to ask whether a payment may happen (nowhere)"),
    _rule(
        "forwarding_default",
        INSTRUMENTS,
        checks.one_of("APPROVED", "DENIED"),
        "What holds without an answer (APPROVED)",
    ),
    _rule("forwarding_seconds", INSTRUMENTS, checks.SECONDS, "How long to wait for the answer (1.5)"),
    _rule("provider", ("managed_accounts",), checks.SWITCH, "A bank is set up (true)"),
    _rule("mode", CARDS, checks.one_of("PREPAID_MODE", "DEBIT_MODE"), "What its cards are", "PROFILE_TYPE_MISMATCH"),
    _rule(
        "refuses",
        CARDS,
        checks.TEXT,
        "A code with which making, changing, upgrading, expiring and renewing a card are refused: for what only the "
        "vendor configures",
    ),
    _rule("wallets", CARDS, checks.SWITCH, "Wallets can be switched on (true)", "WALLETS_NOT_ENABLED"),
    _rule(
        "push_provisioning",
        CARDS,
        checks.SWITCH,
        "Push provisioning can be switched on (true)",
        "PUSHPROVISIONING_NOT_ENABLED",
    ),
    _rule(
        "artworks",
        CARDS,
        checks.NAMES,
        "Artworks that there are (any)",
        "WALLET_ARTWORK_INVALID",
        "WALLET_ARTWORK_NOT_SPECIFIED",
    ),
    _rule(
        "renewal_types",
        CARDS,
        checks.NAMES,
        "Renewal types; the first is the default",
        "RENEWAL_TYPE_NOT_SUPPORTED_BY_PROFILE",
    ),
    _rule(
        "user_currencies",
        CARDS,
        checks.NAMES,
        "Currencies of users (none)",
        "USER_CURRENCY_NOT_ENABLED",
        "USER_CURRENCY_NOT_SUPPORTED_BY_PROFILE",
    ),
    _rule(
        "three_ds_channels",
        CARDS,
        checks.NAMES,
        "Primary channels of 3-D Secure (all)",
        "INVALID_PRIMARY_CHANNEL_SELECTED",
    ),
    _rule(
        "three_ds_required", CARDS, checks.SWITCH, "A change needs 3-D Secure (false)", "THREEDS_DETAILS_NOT_PROVIDED"
    ),
    _rule("user_required", CARDS, checks.SWITCH, "A card without a user is NOT_ENABLED until it gets one (false)"),
    _rule(
        "product_references",
        CARDS,
        checks.NAMES,
        "Products of plastic; an empty list: not configured",
        "PRODUCT_REFERENCE_INVALID",
        "PRODUCT_REFERENCE_NOT_SPECIFIED",
        "CONFIG_ERROR_PRODUCT_REFERENCE",
    ),
    _rule(
        "carrier_types",
        CARDS,
        checks.NAMES,
        "Carriers of plastic; an empty list: not configured",
        "CARRIER_TYPE_INVALID",
        "CARRIER_TYPE_NOT_SPECIFIED",
        "CONFIG_ERROR_CARRIER_TYPE",
    ),
    _rule("delivery_methods", CARDS, checks.NAMES, "How plastic can travel (all)", "DELIVERY_METHOD_INVALID"),
    _rule("card_bureau", CARDS, checks.SWITCH, "A manufacturer is set up (true)", "CONFIG_ERROR_CARD_BUREAU"),
    _rule("max_print_characters", CARDS, checks.COUNT, "Letters that fit on a card", "MAX_PRINT_CHARACTERS_EXCEEDED"),
    _rule("pins", CARDS, checks.SWITCH, "A PIN is made where the upgrade gives none (true)", "PIN_NOT_SET"),
    _rule(
        "contactless", CARDS, checks.SWITCH, "There is a contactless limit (true)", "PHYSICAL_CARD_TYPE_NOT_SUPPORTED"
    ),
    _rule(
        "processor",
        CARDS,
        checks.one_of("APPROVED", "DECLINED"),
        "What the processor answers to payments, whatever the rules, the funds and the integrator say (nothing)",
    ),
    _rule("declines", CARDS, checks.TEXT, "A decline reason, with which every payment is DENIED_OTHER"),
    _rule("brand", CARDS, checks.one_of("MASTERCARD", "VISA"), "The brand of its cards (MASTERCARD)"),
    _rule("expiry_months", CARDS, checks.COUNT, "How long its cards can be used (36)"),
    _rule("single_spend", CARDS, checks.SWITCH, "Its cards are for one payment (false)"),
    _rule("spend_rules", CARDS, checks.MAPPING, "`ProfileLevelSpendRules`"),
    _rule("verification_steps", ("linked_accounts",), checks.NAMES, "What a verification consists of"),
)

_BY_KIND: dict[str, dict[str, Check]] = {
    kind: {rule.name: rule.check for rule in RULES if kind in rule.kinds} for kind in KINDS
}


def check(kind: str, rules: Mapping[str, object]) -> None:
    """Check the rules of a profile.

    Raises:
        ValueError: one of them is no rule of this kind of profile, or cannot be that.
    """
    checks.check_all(f"rule of profiles for {kind}", _BY_KIND[kind], rules)
