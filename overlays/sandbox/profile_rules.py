"""The rules that profiles can have, in one table: name, kinds of profiles, check, a sentence with error codes.

``programme.add_profile`` and ``configure_profile`` refuse what is not in it; ``docs/sandbox.md`` shows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from weavr_multi.sandbox.setting_checks import (
    AMOUNTS,
    COUNT,
    LEVELS,
    MAPPING,
    NAMES,
    SECONDS,
    SWITCH,
    TEXT,
    TEXTS,
    Check,
    check_all,
    one_of,
    some_of,
)

CORPORATES, ACCOUNTS, CARDS, LINKED = ("corporates",), ("managed_accounts",), ("managed_cards",), ("linked_accounts",)
OUTGOING, CORRESPONDENT = ("outgoing_wire_transfers",), ("correspondent_bank_transfers",)
INSIDE = ("transfers", "sends")
IDENTITIES = (*CORPORATES, "consumers")
INSTRUMENTS = (*ACCOUNTS, *CARDS)
WIRES = (*OUTGOING, *CORRESPONDENT)
MOVEMENTS = (*INSIDE, *WIRES)
KINDS = (*IDENTITIES, *INSTRUMENTS, *LINKED, *MOVEMENTS)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule."""

    name: str
    kinds: tuple[str, ...]  # of profiles that know it
    check: Check  # what it can be
    doc: str  # what it does and what holds without it, in one sentence; the error codes that it causes


RULES = (
    Rule("active", KINDS, SWITCH, "Whether it can be used (true); PROFILE_INACTIVE"),
    Rule(
        "limit",
        (*IDENTITIES, *INSTRUMENTS, *LINKED),
        COUNT,
        "How many there can be: of an identity, of identities altogether; IDENTITY_LIMITS_EXCEEDED, "
        "PAYMENT_MODEL_CONSTRAINTS_VIOLATED",
    ),
    Rule("currencies", KINDS, NAMES, "Currencies that it knows; CURRENCY_NOT_SUPPORTED_BY_PROFILE"),
    Rule(
        "countries",
        (*IDENTITIES, *LINKED),
        NAMES,
        "Countries that it knows; COUNTRY_UNSUPPORTED, COUNTRY_NOT_SUPPORTED_BY_PROFILE",
    ),
    Rule(
        "programme",
        IDENTITIES,
        TEXT,
        "Sends between two such names are refused; SOURCE_AND_DESTINATION_MUST_BE_IN_SAME_PROGRAMME",
    ),
    Rule(
        "identity_types",
        (*INSTRUMENTS, *LINKED, *MOVEMENTS),
        some_of(("CORPORATE", "CONSUMER")),
        "Types of identities that it is for (all); MODEL_CONSTRAINTS_VIOLATED, PAYMENT_MODEL_CONSTRAINTS_VIOLATED, "
        "INVALID_IDENTITY_TYPE",
    ),
    Rule(
        "channels",
        IDENTITIES,
        some_of(("SMS", "AUTHY", "BIOMETRIC")),
        "Channels that the identity's people have (all that are switched on); without BIOMETRIC no biometrics; "
        "CHANNEL_NOT_SUPPORTED, BIOMETRIC_AUTHENTICATION_NOT_SUPPORTED",
    ),
    Rule(
        "velocity_limit",
        IDENTITIES,
        AMOUNTS,
        "What may arrive on all accounts within `velocity_window_ms`; what is above is PENDING until "
        "`sandbox.resume`: the actual balance grows, the available one does not",
    ),
    Rule(
        "source_of_funds_limit",
        IDENTITIES,
        AMOUNTS,
        "What may arrive altogether while the identity has not said where its money comes from (`sourceOfFunds`); "
        "what is above is PENDING until `sandbox.resume`",
    ),
    Rule(
        "level_limits",
        ("consumers",),
        LEVELS,
        'What may arrive altogether at a level of due diligence, `{"KYC_LEVEL_1": {"EUR": 15000}}`; what is above is '
        "PENDING until `sandbox.resume`, or until the level is higher",
    ),
    Rule(
        "kyc_level",
        (*MOVEMENTS, *CARDS),
        one_of("KYC_LEVEL_1", "KYC_LEVEL_2"),
        "The level of due diligence that a consumer needs (any); IDENTITY_KYC_LEVEL_STEPUP_REQUIRED",
    ),
    Rule("review", ACCOUNTS, SWITCH, "Deposits are PENDING until `sandbox.review_deposit` (false)"),
    Rule("returns_fee", OUTGOING, SWITCH, "`sandbox.return_wire` gives the fee back too (false)"),
    Rule(
        "low_value_sum",
        MOVEMENTS,
        AMOUNTS,
        "What movements exempt by `low_value` may come to before one has to be confirmed again",
    ),
    Rule("low_value_count", MOVEMENTS, COUNT, "How many they may be"),
    Rule("fee_groups", IDENTITIES, NAMES, "Fee groups beside DEFAULT; FEE_GROUP_INVALID"),
    Rule("company_types", CORPORATES, NAMES, "Types of companies (all); COMPANY_TYPE_UNSUPPORTED"),
    Rule("managed_onboarding", CORPORATES, SWITCH, "Due diligence is not started by the API (false)"),
    Rule(
        "maximum", MOVEMENTS, AMOUNTS, 'The most that a movement may carry: `{"EUR": 100}`; MODEL_CONSTRAINTS_VIOLATED'
    ),
    Rule("denied_from", MOVEMENTS, AMOUNTS, "Amounts from which movements are denied; INTERCEPTOR_DENIED_TRANSACTION"),
    Rule("low_value", MOVEMENTS, AMOUNTS, "Amounts up to which no confirmation is needed"),
    Rule(
        "kyc_required",
        (*MOVEMENTS, *CARDS),
        SWITCH,
        "Due diligence must have passed (false); IDENTITY_KYC_LEVEL_STEPUP_REQUIRED",
    ),
    Rule(
        "forex",
        INSIDE,
        SWITCH,
        "Other currencies are FOREX_TRADE_DENIED_TRANSACTION rather than CURRENCY_MISMATCH (false)",
    ),
    Rule("instruments", INSIDE, some_of(INSTRUMENTS), "Types that can be a destination (all)"),
    Rule("types", WIRES, NAMES, "Networks that it has (all); TYPE_NOT_SUPPORTED_BY_PROFILE"),
    Rule("payee_check", WIRES, SWITCH, "Names of payees are checked (true)"),
    Rule("payee_names", WIRES, TEXTS, "Whose an account really is: `{iban: name}`"),
    Rule("purpose_required", OUTGOING, SWITCH, "A purpose must be given (false); PURPOSE_OF_PAYMENT_REQUIRED"),
    Rule(
        "iban_required",
        ("outgoing_wire_transfers", "managed_accounts"),
        SWITCH,
        "Accounts without an IBAN cannot send, or receive (false); IBAN_UPGRADE_REQUIRED, "
        "DENIED_ACCOUNT_NOT_UPGRADED_TO_IBAN",
    ),
    Rule("plugin_tags", OUTGOING, NAMES, "The only tags that are taken (all); PLUGIN_FILTER_DATA_INVALID"),
    Rule(
        "supplementary_required",
        CORRESPONDENT,
        SWITCH,
        "Originators need supplementary information (false); ORIGINATOR_DETAILS_INVALID",
    ),
    Rule("originator_countries", CORRESPONDENT, NAMES, "Countries of originators (all); ORIGINATOR_DETAILS_INVALID"),
    Rule("provider_rejects", CORRESPONDENT, NAMES, "Countries of IBANs that the provider refuses; PROVIDER_REJECTED"),
    Rule(
        "denies",
        INSTRUMENTS,
        NAMES,
        'Kinds of movements that it takes no part in: `["sends"]`, `["card_payments"]`; '
        "INSTRUMENT_DENIED_TRANSACTION, TRANSACTION_NOT_PERMITTED",
    ),
    Rule("max_balance", INSTRUMENTS, AMOUNTS, "What it may hold; DESTINATION_LIMIT_EXCEEDED"),
    Rule("forwarding_url", INSTRUMENTS, TEXT, "Where to ask whether a payment may happen (nowhere)"),
    Rule("forwarding_default", INSTRUMENTS, one_of("APPROVED", "DENIED"), "What holds without an answer (APPROVED)"),
    Rule("forwarding_seconds", INSTRUMENTS, SECONDS, "How long to wait for the answer (1.5)"),
    Rule("provider", ACCOUNTS, SWITCH, "A bank is set up (true)"),
    Rule("mode", CARDS, one_of("PREPAID_MODE", "DEBIT_MODE"), "What its cards are; PROFILE_TYPE_MISMATCH"),
    Rule(
        "refuses",
        CARDS,
        TEXT,
        "A code with which making, changing, upgrading, expiring and renewing a card are refused: for what only the "
        "vendor configures",
    ),
    Rule("wallets", CARDS, SWITCH, "Wallets can be switched on (true); WALLETS_NOT_ENABLED"),
    Rule(
        "push_provisioning", CARDS, SWITCH, "Push provisioning can be switched on (true); PUSHPROVISIONING_NOT_ENABLED"
    ),
    Rule(
        "artworks", CARDS, NAMES, "Artworks that there are (any); WALLET_ARTWORK_INVALID, WALLET_ARTWORK_NOT_SPECIFIED"
    ),
    Rule(
        "renewal_types", CARDS, NAMES, "Renewal types; the first is the default; RENEWAL_TYPE_NOT_SUPPORTED_BY_PROFILE"
    ),
    Rule(
        "user_currencies",
        CARDS,
        NAMES,
        "Currencies of users (none); USER_CURRENCY_NOT_ENABLED, USER_CURRENCY_NOT_SUPPORTED_BY_PROFILE",
    ),
    Rule("three_ds_channels", CARDS, NAMES, "Primary channels of 3-D Secure (all); INVALID_PRIMARY_CHANNEL_SELECTED"),
    Rule("three_ds_required", CARDS, SWITCH, "A change needs 3-D Secure (false); THREEDS_DETAILS_NOT_PROVIDED"),
    Rule("user_required", CARDS, SWITCH, "A card without a user is NOT_ENABLED until it gets one (false)"),
    Rule(
        "product_references",
        CARDS,
        NAMES,
        "Products of plastic; an empty list: not configured; PRODUCT_REFERENCE_INVALID, "
        "PRODUCT_REFERENCE_NOT_SPECIFIED, CONFIG_ERROR_PRODUCT_REFERENCE",
    ),
    Rule(
        "carrier_types",
        CARDS,
        NAMES,
        "Carriers of plastic; an empty list: not configured; CARRIER_TYPE_INVALID, CARRIER_TYPE_NOT_SPECIFIED, "
        "CONFIG_ERROR_CARRIER_TYPE",
    ),
    Rule("delivery_methods", CARDS, NAMES, "How plastic can travel (all); DELIVERY_METHOD_INVALID"),
    Rule("card_bureau", CARDS, SWITCH, "A manufacturer is set up (true); CONFIG_ERROR_CARD_BUREAU"),
    Rule("max_print_characters", CARDS, COUNT, "Letters that fit on a card; MAX_PRINT_CHARACTERS_EXCEEDED"),
    Rule("pins", CARDS, SWITCH, "A PIN is made where the upgrade gives none (true); PIN_NOT_SET"),
    Rule("contactless", CARDS, SWITCH, "There is a contactless limit (true); PHYSICAL_CARD_TYPE_NOT_SUPPORTED"),
    Rule(
        "processor",
        CARDS,
        one_of("APPROVED", "DECLINED"),
        "What the processor answers to payments, whatever the rules, the funds and the integrator say (nothing)",
    ),
    Rule("declines", CARDS, TEXT, "A decline reason, with which every payment is DENIED_OTHER"),
    Rule("brand", CARDS, one_of("MASTERCARD", "VISA"), "The brand of its cards (MASTERCARD)"),
    Rule("expiry_months", CARDS, COUNT, "How long its cards can be used (36)"),
    Rule("single_spend", CARDS, SWITCH, "Its cards are for one payment (false)"),
    Rule("spend_rules", CARDS, MAPPING, "`ProfileLevelSpendRules`"),
    Rule("verification_steps", LINKED, NAMES, "What a verification consists of"),
)

_BY_KIND: dict[str, dict[str, Check]] = {
    kind: {rule.name: rule.check for rule in RULES if kind in rule.kinds} for kind in KINDS
}


def check(kind: str, rules: Mapping[str, object]) -> None:
    """Check the rules of a profile.

    Raises:
        ValueError: one of them is no rule of this kind of profile, or cannot be that.
    """
    check_all(f"rule of profiles for {kind}", _BY_KIND[kind], rules)
