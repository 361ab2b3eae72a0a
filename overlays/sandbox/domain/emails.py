"""Proving that an address belongs to a person."""

from __future__ import annotations

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import people
from weavr_multi.sandbox.domain.challenges import CODE
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.state import State

_LIFETIME_MS = 60 * 60_000


def send_code(state: State, person: Json | None) -> None:
    """Send a code to a person's address.

    Raises:
        Conflict: EMAIL_NOT_FOUND.
    """
    if person is None:
        raise Conflict("EMAIL_NOT_FOUND")
    person["_email_code"] = state.now()
    people.save(state, person)


def verify(state: State, person: Json | None, code: str) -> None:
    """Check the code.

    Raises:
        Conflict: VERIFICATION_CODE_INVALID: wrong, older than an hour, or never sent.
    """
    sent = person.get("_email_code") if person is not None else None
    if person is None or sent is None or state.now() - sent > _LIFETIME_MS or code != CODE:
        raise Conflict("VERIFICATION_CODE_INVALID")
    person["emailVerified"] = True
    del person["_email_code"]
    people.save(state, person)


def root_by_email(state: State, email: str, type: str) -> Json | None:
    """The root user of an identity of this type with this address.

    Raises:
        Conflict: EMAIL_NOT_UNIQUE, where the address is that of someone else.
    """
    person = people.by_email(state, email)
    if person is not None and (person["type"] != "ROOT" or person["identities"][0]["type"] != type):
        raise Conflict("EMAIL_NOT_UNIQUE")
    return person
