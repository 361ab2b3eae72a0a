"""What to do about an error code. The first pattern that fits the whole code is taken."""

# ruff: noqa: E501 - a table is read row by row
from __future__ import annotations

import re

_TAKE_STATE = (
    "Read the object again (`get`): it is in this state already, or in one that excludes the call. Do not repeat."
)
_ADVICE = (
    ("STEP_UP_REQUIRED", "Raise the session (`session.step_up`, or a `step_up=` handler) and call again."),
    ("ACCESS_TOKEN_REQUIRED", "The session exchanges its token by itself; with a token of your own, name an identity."),
    ("IDEMPOTENT_REQUEST_IN_PROGRESS", "The first attempt still runs. Call again under the same `idempotency_ref`."),
    ("RETRY_IN_15SEC", "Wait 15 seconds, then call again."),
    ("TRANSACTION_BATCH_EXCEPTION|PROVIDER_REJECTED", "Weavr or its provider failed on it. Ask support, with `request_ref`."),
    ("TOO_MANY_REQUESTS", "Wait until `reset_after` has passed, then call again."),
    ("(KYC|KYB)_ALREADY_APPROVED|.*(ALREADY|NOT)_BLOCKED|.*_ALREADY_SET|.*TRANSFER_NOT_COMPLETED", _TAKE_STATE),
    ("UNRESOLVED_(CURRENCY|FEE_TYPE)|MULTIPLE_ACCOUNTS_FOUND", "Correct the currency, fee type or account that was sent: it does not lead to exactly one."),
    ("SPEND_LIMIT_NOT_SUPPORTED.*", "Prepaid cards have no spend limit: leave it out."),
    ("FUNDS_INSUFFICIENT", "Fund the source, or pay less."),
    ("(FOREX_TRADE|INSTRUMENT|INTERCEPTOR)_DENIED_TRANSACTION", "The payment was denied. Ask support, with `request_ref`."),
    ("(VALIDATION_FAILED|.*CONSTRAINTS_VIOLATED|PLUGIN_FILTER_DATA_INVALID)", "Correct the fields that `error.fields` lists."),
    ("(INSUFFICIENT_PERMISSIONS|ADMIN_ROLE.*|CANNOT_MODIFY_OWN_ROLES|ROLE_NOT_FOUND)", "Sign in as a user whose role allows it, or change the role."),
    ("(ONE_)?CHALLENGE_LIMIT_(EXCEEDED|REMAINING)|.*TRIES_EXCEEDED|ENROLMENT_LIMIT_EXCEEDED|MOBILE_NO_CHANGE_LIMIT_EXCEEDED|TOO_FREQUENT.*", "Too many tries: stop, tell the user how many are left, and begin again later."),
    (".*LIMITS?_EXCEEDED|.*EXCEEDS.*|IBAN_ALLOCATION_EXCEEDED", "A limit was reached. Ask for less, or ask Weavr for a higher limit."),
    ("VERIFICATION_CODE_.*|CHALLENGE_NOT_PENDING", "Ask the user for the newest code, or start a new challenge."),
    ("(ACTIVATION_CODE|INVALID_NONCE|INVITE_OR_INVITE|PIN_INVALID|PASSWORD_INCORRECT).*", "Ask the user to enter it again; repeated mistakes lock the user."),
    ("PASSWORD_(TOO|ALREADY_USED|KEY).*", "Ask for another password; `passwords.validate` checks one beforehand."),
    ("(PASSWORD|PASSCODE|PIN)_(NOT_SET|ALREADY_CREATED)", "Create it once (`passwords.create`); change it with `passwords.update`."),
    ("TOKEN_(EXPIRED|NOT_FOUND)", "The tokenised password has expired: ask for the password again."),
    ("SCA_EXEMPTION_APPLIED|NO_NAME_TO_ACCEPT", "Nothing to do: the step is not needed. Read the object again."),
    (".*(KYC|KYB).*|OWNER_(IDENTITY_)?NOT_VERIFIED|MANAGED_ONBOARDING_PENDING|USER_VALIDATION_FAILED|CONSUMER_VERIFIED", "Finish, or wait for, the identity's verification (`get_kyb`, `get_kyc`); a rejected one is final."),
    (".*(EMAIL|MOBILE).*(NOT_VERIFIED|UNVERIFIED)", "Send the verification code again, and verify it."),
    (".*(EMAIL|MOBILE|COUNTRY|COMPANY).*(INVALID|UNSUPPORTED|NOT_SUPPORTED.*|NOT_ALLOWED|NOT_AVAILABLE|EXIST|FOUND|FAILED|PROVIDED)", "Correct the e-mail address, number, country or company that was sent."),
    (".*(NOT_UNIQUE|ALREADY_EXISTS)", "It is used by another identity or user: take another, or sign in as that one."),
    (".*CHANNELS?_.*|.*AUTHENTICATION_NOT_SUPPORTED|.*NOT_ENROLLED.*|.*ENROLMENT", "Enrol this factor first, or use another channel (`authentication_factors.list`)."),
    (".*(CREDENTIALS|USER)_INACTIVE|ALREADY_IMPERSONATED|UNRESOLVED_.*|INVALID_IDENTITY_TYPE|IDENTITY_.*", "Take the identity and user that own the object, and check that they are active."),
    (".*FEE_.*", "Ask Weavr to configure this fee for the profile and the currency."),
    (".*CURRENC(Y|IES)?.*", "Use a currency that the profile and both instruments have."),
    ("SPEND_(LIMIT|RULE).*|.*AMOUNT_INVALID", "Correct the amount or the rule; amounts are in minor units."),
    (".*(CONFIG_ERROR|NO_CONFIG|PROFILE|PRODUCT_REFERENCE|CARRIER_TYPE|WALLET|PUSHPROVISIONING|NOT_ENABLED|CARD_BUREAU).*|PROVIDER_.*|SYSTEM_.*", "Check the profile's id; then ask Weavr whether it is set up for this."),
    (".*(BLOCKED|INACTIVE|NOT_ACTIVE|NOT_ENABLED|NOT_ACTIVATED|NOT_READY)", "Unblock or activate it, or take another instrument."),
    (".*NOT_(SUPPORTED|PHYSICAL|EXPIRABLE|RENEWABLE)|.*UNSUPPORTED|THIS_IS_A_MANAGED_ACCOUNT|.*CANNOT_BE_DEBIT.*", "This kind of instrument does not take this call: use one that does."),
    (".*(NOT_FOUND|NOT_OWNER.*|IBAN_MISSING|ACCOUNT_MISSING)", "Check the id, and that the signed-in identity owns it."),
    (".*(ALREADY|REMOVED|DESTROYED|COMPLETED|REJECTED|MARKED|STATE_INVALID|INVALID_STATE|NOT_BLOCKED|PENDING|NOT_ZERO|REMAINING_BALANCE|HAS_LINKED|CANNOT_REASSIGN|ALREADY_SET).*", _TAKE_STATE),
    (".*IBAN_UPGRADE.*|.*IBAN_NOT.*", "Upgrade the account (`managed_accounts.upgrade_iban`) first."),
    (".*(INVALID|MISSING|PROVIDED|NOT_SPECIFIED|REQUIRED|DIFFERENT|DUPLICATE|NEEDED|IN_PAST|CONFLICT|MISMATCH|NOT_PROVIDED|CHARACTERS|SAME).*", "Correct the value that the code names, and send again."),
)  # fmt: skip


def advice(code: str) -> str:
    """Return what to do about a code.

    Args:
        code: Such as ``FUNDS_INSUFFICIENT``.

    Raises:
        LookupError: No pattern fits.
    """
    for pattern, text in _ADVICE:
        if re.fullmatch(pattern, code):
            return text
    raise LookupError(f"docs/make/advice.py says nothing about {code}")
