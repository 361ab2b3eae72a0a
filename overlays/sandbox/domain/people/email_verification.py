"""Verifies that an e-mail address belongs to a person."""

from __future__ import annotations

from weavr_multi.sandbox.domain.people import persons
from weavr_multi.sandbox.domain.people.challenges import CODE
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

_LIFETIME_MS = 60 * 60_000


def send_code(state: State, person: Json | None) -> None:
    """Send a code to a person's address."""
    if person is None:
        raise Conflict("EMAIL_NOT_FOUND")
    person["_email_code"] = state.now()
    person.setdefault("_first_code", state.now())
    persons.save(state, person)


def verify(state: State, person: Json | None, code: str, email: str) -> None:
    """Check the code that was sent to an address; a new address takes the place of the old one.

    Raises:
        Conflict: VERIFICATION_CODE_INVALID: wrong, older than an hour, or never sent.
    """
    sent = person.get("_email_code") if person is not None else None
    if person is None or sent is None or state.now() - sent > _LIFETIME_MS or code != CODE:
        raise Conflict("VERIFICATION_CODE_INVALID")
    if person.get("_new_email", "").casefold() == email.casefold():
        address = person["_new_email"]
        persons.forget_new_email(state, person)
        persons.rename_email(state, person, address)
    person["emailVerified"] = True
    person["_email_proven_at"] = state.now()
    del person["_email_code"]
    persons.save(state, person)


def proven(person: Json | None, email: str) -> bool:
    """Whether an address has been proven."""
    return person is not None and person["emailVerified"] and person["email"].casefold() == email.casefold()


def root_by_email(state: State, email: str, type: str) -> Json | None:
    """The root user of an identity of this type with this address."""
    person = persons.by_email(state, email) or persons.by_new_email(state, email)
    if person is not None and (person["type"] != "ROOT" or person["identities"][0]["type"] != type):
        raise Conflict("EMAIL_NOT_UNIQUE")
    return person
