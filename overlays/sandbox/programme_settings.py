"""The settings of a programme: what the vendor switches on or off for a customer, in one table.

Each field of :class:`Settings` is a row: name and type, default, check, and the sentence that ``docs/sandbox.md``
shows, with the error codes that it can cause.
"""

# ruff: noqa: RUF009 (`_setting` makes a dataclass field)

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any

from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.setting_checks import (
    COUNT,
    COUNTS,
    FEES,
    KNOWN_OPERATIONS,
    MAPPING,
    NAMES,
    OPERATIONS,
    PARTS,
    RATE,
    RATES,
    SWITCH,
    TEXT,
    Check,
    one_of,
    optional,
    shaped,
    some_of,
)

DAY_MS = 86_400_000


def _setting(default: object, check: Check, doc: str) -> Any:
    """One row of the table; ``default`` is a function where the value is a list or a dictionary."""
    row = {"check": check, "doc": doc}
    if callable(default):
        return field(default_factory=default, metadata=row)
    return field(default=default, metadata=row)


def _list(*items: str) -> Callable[[], list[str]]:
    return lambda: list(items)


BULKS = shaped(
    operations=OPERATIONS,
    per_second=COUNT,
    one_of_a_kind=SWITCH,
    refuse_repeats=SWITCH,
    verified_only=SWITCH,
    fail=shaped(sequences=Check("a list of numbers", lambda v: isinstance(v, list)), code=TEXT),
)


@dataclass(slots=True)
class Settings:
    """All settings; each can be changed while the sandbox runs."""

    login_token_type: str = _setting(
        "AUTH",
        one_of("AUTH", "ACCESS", "BY_IDENTITIES"),
        "What sign-in gives: a token to exchange (AUTH), a usable one (ACCESS), or a usable one to those who have one "
        "identity only (BY_IDENTITIES)",
    )
    bad_requests: str = _setting(
        "DOCUMENTED",
        one_of("DOCUMENTED", "INVALID_FIELDS", "MESSAGES"),
        "The form of the bodies of 400, all of which were seen: as documented, `invalidFields` at the top level, or "
        "messages (`request.<field>: <text>`)",
    )
    step_up: list[str] = _setting(
        list,
        KNOWN_OPERATIONS,
        'Operations that need a stepped-up token; `["*"]`: all that document it; STEP_UP_REQUIRED',
    )
    denied: list[str] = _setting(
        list, KNOWN_OPERATIONS, "Operations that the api-key may not call; INSUFFICIENT_PERMISSIONS"
    )
    other_keys: list[str] = _setting(list, NAMES, "Api-keys of other programmes: 403 here")
    owner_verification: bool = _setting(
        True,
        SWITCH,
        "Accounts and cards are for identities whose due diligence has passed and whose root user's address (for "
        "accounts the number too) is proven; OWNER_IDENTITY_NOT_VERIFIED",
    )
    step_up_window_ms: int = _setting(
        300_000,
        COUNT,
        "How long after a step-up later sessions of the same person may read lists and statements and open accounts "
        "without another one; cards always want a new one",
    )
    confirmation: bool = _setting(True, SWITCH, "Sends, wire transfers and beneficiaries wait for a challenge")
    network_limits: dict[str, int] = _setting(
        lambda: {"FASTER_PAYMENTS": 100_000_000, "SEPA": 99_999_999_999},
        COUNTS,
        "The most that a network carries, in minor units; AMOUNT_INVALID",
    )
    validation_ms: int = _setting(0, COUNT, "How long the validation of a batch of beneficiaries takes")
    bulk_rate: float = _setting(500.0, RATE, "Operations of bulks executed per second; 0: no pause between them")
    fees: dict[str, Json] = _setting(dict, FEES, "Fee type to minor units by currency (or `default`); see below")
    channels: list[str] = _setting(
        _list("SMS", "AUTHY", "BIOMETRIC"),
        some_of(("SMS", "AUTHY", "BIOMETRIC")),
        "Channels that are switched on; CHANNEL_NOT_SUPPORTED",
    )
    channels_not_ready: list[str] = _setting(
        list, NAMES, "Channels that cannot be paired at the moment; CHANNEL_NOT_READY"
    )
    passcodes: bool = _setting(
        False,
        SWITCH,
        "The programme has passcodes in place of passwords: four digits; PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, "
        "PASSWORD_TOO_SIMPLE",
    )
    identity_profiles: bool = _setting(
        True,
        SWITCH,
        "The programme has profiles for identities; without them passwords are refused; UNRESOLVED_IDENTITY",
    )
    root_users_listed: bool = _setting(
        False,
        SWITCH,
        "`users.list` and `users.get` know the root user too, as the service's changelog has it since 3.63.2; they did "
        "not when the service was observed",
    )
    passcode_set: bool = _setting(True, SWITCH, "People have a passcode on their device; PASSCODE_NOT_SET")
    push_delay_ms: int = _setting(1_000, COUNT, "How long a device takes to agree to being paired")
    sms_unsupported: list[str] = _setting(
        _list("+850"), NAMES, "Country codes that SMS does not reach; MOBILE_COUNTRY_NOT_SUPPORTED"
    )
    enrolment_types: list[str] = _setting(
        _list("ROOT", "USER"), some_of(("ROOT", "USER")), "Types of people who can enrol devices"
    )
    email_proof_ms: int = _setting(
        3_600_000, COUNT, "How long the address of a root user can be proven after its first code; then it is free"
    )
    email_changes: int = _setting(1, COUNT, "Changes of a root user's address in a day; TOO_FREQUENT_EMAIL_CHANGES")
    mobile_change_wait_ms: int = _setting(
        DAY_MS,
        COUNT,
        "How long an enrolled number cannot be changed after the address was proven or the password recovered; "
        "MOBILE_CHANGE_NOT_ALLOWED",
    )
    invite_days: int = _setting(30, COUNT, "Days that an invite lives; INVITE_OR_INVITE_CODE_INVALID")
    wrong_codes: int | None = _setting(
        5,
        optional(COUNT),
        "Wrong codes that end a challenge; None: any number; ONE_CHALLENGE_LIMIT_REMAINING, CHALLENGE_LIMIT_EXCEEDED",
    )
    codes_a_session: int | None = _setting(
        2, optional(COUNT), "Codes that one session may have sent for its step-up, then 400; None: any"
    )
    daily_challenges: int | None = _setting(
        None, optional(COUNT), "Challenges that the programme may start in a day; CHALLENGE_LIMIT_EXCEEDED"
    )
    tokenised_only: bool = _setting(
        False, SWITCH, "Passwords, PINs and card details are taken (and shown) as tokens only; a plain value is 400"
    )
    password_days: int = _setting(90, COUNT, "Days until a password lapses; 0: never")
    password_profiles: list[str] = _setting(
        _list("ROOT", "USER"),
        some_of(("ROOT", "USER")),
        "Types of people who have passwords; PASSWORD_PROFILE_NOT_CONFIGURED_FOR_CREDENTIAL_TYPE",
    )
    roles: list[str] | None = _setting(
        None, optional(NAMES), "Roles that exist (None: those of the service); ROLE_NOT_FOUND"
    )
    account_limits: dict[str, int] = _setting(
        dict, COUNTS, 'Accounts of everybody together, by the code of the refusal: `{"SYSTEM_LIMITS_EXCEEDED": 10}`'
    )
    card_limits: dict[str, int] = _setting(dict, COUNTS, "The same for cards")
    ibans_per_identity: int | None = _setting(None, optional(COUNT), "IBANs that an identity may have")
    velocity_window_ms: int = _setting(
        DAY_MS, COUNT, "The time over which the rule `velocity_limit` of identities adds up"
    )
    bank_approves: list[str] = _setting(
        _list("GBP"), NAMES, "Currencies of which new accounts are BLOCKED until the bank approves them"
    )
    bank_approval_ms: int = _setting(
        0,
        COUNT,
        "How long the bank takes to approve an account; INSTRUMENT_INACTIVE, INSTRUMENT_HAS_PENDING_ACTIONS, "
        "INSTRUMENT_IS_NOT_ACTIVE, PARENT_MANAGED_ACCOUNT_NOT_ACTIVE",
    )
    iban_delay_ms: int = _setting(0, COUNT, "How long the bank takes to allocate an IBAN")
    card_settlement_ms: int | None = _setting(
        1_000, optional(COUNT), "When a card payment is settled after its authorisation; None: never"
    )
    card_settlements: list[float] = _setting(
        lambda: [1.0],
        PARTS,
        "The parts in which a card payment is settled, one each `card_settlement_ms`: `[0.5, 0.5]` is settled twice, "
        "`[0.8]` for less than was authorised, `[1.2]` for more",
    )
    card_authorisation_ms: int = _setting(7 * DAY_MS, COUNT, "When a card payment that is never settled is released")
    exchange_rates: dict[str, float] = _setting(
        dict, RATES, 'What one currency is of another, for card payments: `{"USD/EUR": 0.9}` (else 1)'
    )
    identity_spend_rules: Json = _setting(dict, MAPPING, "Spend rules of every identity, as `IdentityLevelSpendRules`")
    manufacturing_ms: int = _setting(DAY_MS, COUNT, "What each step of making a physical card takes")
    bulks: Json = _setting(
        dict,
        BULKS,
        "`operations` (the only ones that may be done in bulk, else NO_CONFIG_FOUND), `per_second` (commands; above "
        "it TOO_MANY_REQUESTS), `one_of_a_kind` (one unfinished process of an operation, else "
        "DUPLICATE_OPERATION_TYPE), `refuse_repeats` (ALREADY_SUBMITTED for the items of an unfinished process), "
        "`verified_only` (USER_VALIDATION_FAILED for identities whose due diligence has not passed), `fail` "
        '(`{"sequences": [2], "code": "FUNDS_INSUFFICIENT"}`: operations that fail whatever they are)',
    )


CHECKS: dict[str, Check] = {row.name: row.metadata["check"] for row in fields(Settings)}
