"""People who sign in: root users and authorised users, with their addresses and identities.

One record of kind ``person`` for each. A root user's id is the id of the first identity it was made for.
"""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import pick
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

DAY_MS = 86_400_000
# What requests say about a person.
DETAILS = ("name", "surname", "email", "mobile", "dateOfBirth", "tag", "locale", "brand", "roles", "countryOfResidence")


def create(state: State, *, id: str, type: str, identity: Json, details: Json) -> Json:
    """Add a person to an identity; ``details`` are the fields of the request."""
    person: Json = {
        "id": id,
        "type": type,
        **pick(details, *DETAILS),
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
    person = None if id is None else state.records.get("person", id)
    if person is None or not _never_proven(state, person):
        return person
    state.records.unlink("email", _email_key(email))
    return None


def _never_proven(state: State, person: Json) -> bool:
    """Whether the address of a root user was not proven in time; it is free again then."""
    sent = person.get("_first_code")
    if person["type"] != "ROOT" or person["emailVerified"] or sent is None:
        return False
    return bool(state.now() - sent > state.programme.settings.email_proof_ms)


def by_new_email(state: State, email: str) -> Json | None:
    """The root user who wants to change to this address, and has not proven it yet."""
    id = state.records.lookup("new_email", _email_key(email))
    return None if id is None else state.records.get("person", id)


def wants_email(state: State, person: Json, email: str) -> None:
    """Another address, which takes the place of the old one when it is proven."""
    forget_new_email(state, person)
    state.records.link("new_email", _email_key(email), person["id"])
    person["_new_email"] = email


def forget_new_email(state: State, person: Json) -> None:
    """The address that was to be proven is not wanted any longer, or proven."""
    wanted = person.pop("_new_email", None)
    if wanted is not None:
        state.records.unlink("new_email", _email_key(wanted))


def deactivate(state: State, person: Json, *, keep_factors: bool = False) -> None:
    """The person can no longer sign in; its tokens do not work, and neither do its factors (unless kept)."""
    person["active"] = False
    if not keep_factors:
        for factor in person["factors"].values():
            if factor["status"] == "ACTIVE":
                factor["status"] = "INACTIVE"
    save(state, person)
    state.tokens.suspend(person["id"], suspended=True)


def activate(state: State, person: Json) -> None:
    """The person may sign in again, and tokens that have not lapsed work again; factors have to be enrolled anew."""
    person["active"] = True
    save(state, person)
    state.tokens.suspend(person["id"], suspended=False)


def save(state: State, person: Json) -> None:
    """Write a changed person back."""
    state.records.put("person", person)


def rename_email(state: State, person: Json, email: str) -> None:
    """Give a person another address, to be verified again."""
    state.records.unlink("email", _email_key(person["email"]))
    state.records.link("email", _email_key(email), person["id"])
    person["email"] = email
    person["emailVerified"] = False


def _email_key(email: str) -> str:
    return email.casefold()
