"""People who sign in: root users and authorised users, their passwords and identities.

One record of kind ``person`` for each. A root user's id is the id of the first identity it was made for.
"""

from __future__ import annotations

import hashlib
import hmac
import os

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain.legacy import pick
from weavr_multi.sandbox.errors import Conflict, Gone, NotFound
from weavr_multi.sandbox.state import State

DAY_MS = 86_400_000
TOKEN_LIFETIME_MS = 300_000
SHORTEST, LONGEST = 8, 50
_REMEMBERED = 5


def create(state: State, *, id: str, type: str, identity: Json, details: Json) -> Json:
    """Add a person to an identity; ``details`` are the fields of the request."""
    person: Json = {
        "id": id,
        "type": type,
        **pick(
            details,
            "name",
            "surname",
            "email",
            "mobile",
            "dateOfBirth",
            "tag",
            "locale",
            "brand",
            "roles",
            "countryOfResidence",
        ),
        "active": True,
        "emailVerified": False,
        "mobileVerified": False,
        "identities": [identity],
        "factors": {},
        "_password": None,
        "_failures": 0,
        "_locked_until": 0,
    }
    state.records.add("person", identity["id"], person, created=state.now(), state=type)
    state.records.link("email", _email_key(person["email"]), id)
    return person


def get(state: State, id: str) -> Json | None:
    """A person by id, or by the id of an identity whose root user it is."""
    return state.records.get("person", state.records.lookup("root", id) or id)


def by_email(state: State, email: str) -> Json | None:
    """Whoever signs in with this address."""
    id = state.records.lookup("email", _email_key(email))
    return None if id is None else state.records.get("person", id)


def save(state: State, person: Json) -> Json:
    """Write a changed person back."""
    return state.records.put("person", person)


def rename_email(state: State, person: Json, email: str) -> None:
    """Give a person another address, to be verified again."""
    state.records.unlink("email", _email_key(person["email"]))
    state.records.link("email", _email_key(email), person["id"])
    person["email"] = email
    person["emailVerified"] = False


def _email_key(email: str) -> str:
    return email.casefold()


def reveal(state: State, value: str) -> str:
    """The password behind a value: itself, or what it was tokenised from.

    Raises:
        NotFound: TOKEN_NOT_FOUND.
        Gone: TOKEN_EXPIRED.
    """
    if not value.startswith("tok_"):
        return value
    token = state.records.get("password_token", value.removeprefix("tok_"))
    if token is None:
        raise NotFound("TOKEN_NOT_FOUND")
    if state.now() - token["created"] > TOKEN_LIFETIME_MS:
        raise Gone("TOKEN_EXPIRED")
    return str(token["value"])


def tokenise(state: State, value: str) -> str:
    """What Weavr's own input fields do for integrators who must not see a password."""
    id = state.ids.next()
    record = {"id": id, "value": value, "created": state.now()}
    state.records.add("password_token", "", record, created=state.now())
    return f"tok_{id}"


def check_profile(state: State, type: str) -> None:
    """Whether the programme has a password profile for this type of person.

    Raises:
        Conflict: PASSWORD_PROFILE_NOT_CONFIGURED_FOR_CREDENTIAL_TYPE.
    """
    if type not in state.programme.settings.extra.get("password_profiles", ("ROOT", "USER")):
        raise Conflict("PASSWORD_PROFILE_NOT_CONFIGURED_FOR_CREDENTIAL_TYPE")


def check_rules(password: str) -> None:
    """The programme's password profile, which the vendor configures: ours is in ``docs/sandbox.md``.

    Raises:
        Conflict: PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_SIMPLE.
    """
    if len(password) < SHORTEST:
        raise Conflict("PASSWORD_TOO_SHORT")
    if len(password) > LONGEST:
        raise Conflict("PASSWORD_TOO_LONG")
    kinds = {("letter" if c.isalpha() else "digit" if c.isdigit() else "other") for c in password}
    if len(kinds) < 2:
        raise Conflict("PASSWORD_TOO_SIMPLE")


def set_password(state: State, person: Json, password: str) -> Json:
    """Set a password that obeys the rules and was not used before; the ``PasswordInfo`` of the answer.

    Raises:
        Conflict: PASSWORD_ALREADY_USED, and what :func:`check_rules` raises.
    """
    check_rules(password)
    old = person["_password"]
    history = [] if old is None else [*old["history"], old["hash"]][-_REMEMBERED:]
    if any(_matches(password, used) for used in history):
        raise Conflict("PASSWORD_ALREADY_USED")
    days = state.programme.settings.extra.get("password_days", 90)
    expires = state.now() + days * DAY_MS if days else None
    person["_password"] = {"hash": _hash(password), "history": history, "expires": expires}
    person["_failures"] = 0
    save(state, person)
    info: Json = {"identityId": person["identities"][0]}
    if expires is not None:
        info["expiryDate"] = expires
    return info


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
