"""Passwords and passcodes: the tokens that stand for them, the rules of the programme, setting and checking them."""

from __future__ import annotations

import hashlib
import hmac
import os

from weavr_multi.sandbox.domain.people import persons
from weavr_multi.sandbox.errors import BadRequest, Conflict, Gone, InvalidField, NotFound, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

TOKEN_LIFETIME_MS = 300_000
SHORTEST, LONGEST = 8, 50
PASSCODE_DIGITS = 4
_REMEMBERED = 5


def reveal(state: State, value: str) -> str:
    """The password behind a value: itself, or what it was tokenised from.

    Raises:
        NotFound: TOKEN_NOT_FOUND.
        Gone: TOKEN_EXPIRED.
        BadRequest: a plain value, where the programme takes tokens only.
    """
    if not value.startswith("tok_"):
        if state.programme.settings.tokenised_only:
            raise BadRequest(InvalidField("value", "REQUIRES"), message="This programme takes tokenised values only.")
        return value
    token = state.records.get("password_token", value.removeprefix("tok_"))
    if token is None:
        raise NotFound("TOKEN_NOT_FOUND")
    if state.now() - token["created"] > TOKEN_LIFETIME_MS:
        raise Gone("TOKEN_EXPIRED")
    return str(token["value"])


def first(state: State, value: str) -> str:
    """The first password of somebody; a token gives a first password once.

    Raises:
        Conflict: PASSWORD_KEY_ALREADY_IN_USE, and what :func:`reveal` raises.
    """
    password = reveal(state, value)
    token = state.records.get("password_token", value.removeprefix("tok_")) if value.startswith("tok_") else None
    if token is not None:
        conflict_if(token.get("used"), "PASSWORD_KEY_ALREADY_IN_USE")
        state.records.put("password_token", {**token, "used": True})
    return password


def tokenise(state: State, value: str) -> str:
    """What Weavr's own input fields do for integrators who must not see a password."""
    id = state.ids.next()
    record = {"id": id, "value": value, "created": state.now()}
    state.records.add("password_token", "", record, created=state.now())
    return f"tok_{id}"


def check_profile(state: State, type: str) -> None:
    """Whether the programme has a password profile for this type of person."""
    conflict_if(not state.programme.settings.identity_profiles, "UNRESOLVED_IDENTITY")
    if type not in state.programme.settings.password_profiles:
        raise Conflict("PASSWORD_PROFILE_NOT_CONFIGURED_FOR_CREDENTIAL_TYPE")


def check_rules(state: State, password: str) -> None:
    """The programme's password profile, which the vendor configures: ours is in ``docs/sandbox.md``."""
    passcodes = state.programme.settings.passcodes
    shortest, longest = (PASSCODE_DIGITS, PASSCODE_DIGITS) if passcodes else (SHORTEST, LONGEST)
    conflict_if(len(password) < shortest, "PASSWORD_TOO_SHORT")
    conflict_if(len(password) > longest, "PASSWORD_TOO_LONG")
    if passcodes:
        conflict_if(not (password.isascii() and password.isdigit()), "PASSWORD_TOO_SIMPLE")
        return
    kinds = {("letter" if c.isalpha() else "digit" if c.isdigit() else "other") for c in password}
    conflict_if(len(kinds) < 2, "PASSWORD_TOO_SIMPLE")


def set_password(state: State, person: Json, password: str) -> Json:
    """Set a password that obeys the rules and was not used before; the ``PasswordInfo`` of the answer.

    Raises:
        Conflict: PASSWORD_ALREADY_USED, and what :func:`check_rules` raises.
    """
    check_rules(state, password)
    old = person["_password"]
    history = [] if old is None else [*old["history"], old["hash"]][-_REMEMBERED:]
    conflict_if(any(_matches(password, used) for used in history), "PASSWORD_ALREADY_USED")
    days = state.programme.settings.password_days
    expires = state.now() + days * persons.DAY_MS if days else None
    person["_password"] = {"hash": _hash(password), "history": history, "expires": expires}
    person["_failures"] = 0
    persons.save(state, person)
    return {"identityId": person["identities"][0], "expiryDate": expires or 0}


def password_is(person: Json, password: str) -> bool:
    """Whether this is the person's password."""
    kept = person["_password"]
    return kept is not None and _matches(password, kept["hash"])


def _hash(password: str, salt: str | None = None) -> str:
    # Fast on purpose: these are the passwords of a test, and sign-ins should not dominate it.
    salt = salt or os.urandom(8).hex()
    return f"{salt}${hashlib.blake2b(password.encode(), salt=bytes.fromhex(salt)).hexdigest()}"


def _matches(password: str, kept: str) -> bool:
    return hmac.compare_digest(_hash(password, kept.partition("$")[0]), kept)
