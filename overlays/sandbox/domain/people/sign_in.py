"""Sign-in rules: failures that lock, passwords that lapse, tokens of both kinds."""

from __future__ import annotations

from weavr_multi.sandbox.domain.people import passwords, persons
from weavr_multi.sandbox.errors import Conflict, Forbidden, Locked
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State
from weavr_multi.sandbox.storage.tokens import Session

TRIES = 5
LOCKED_MS = 30 * 60_000


def mint(state: State, person: Json, kind: str, identity: Json | None = None, *, stepped_up: bool = False) -> Session:
    """A token for a person acting for one of its identities."""
    return state.tokens.mint(kind, person, identity or person["identities"][0], stepped_up=stepped_up)


def tell(state: State, person: Json, identity: Json, type: str, status: str) -> None:
    """The webhook of a sign-in: by PASSWORD or by a channel."""
    body = {
        "credential": {"type": person["type"], "id": person["id"]},
        "identity": identity,
        "type": type,
        "status": status,
        "publishedTimestamp": str(state.now()),
    }
    state.events.emit("/login/watch", body, owner=identity["id"])


def sign_in(state: State, email: str, password: str) -> Session:
    """Check an e-mail and a password.

    Raises:
        Forbidden: they do not fit, or the person may not sign in.
        Locked: too many failures; wait 30 minutes.
        Conflict: the password has lapsed; the body has a token that can only change it.
    """
    person = persons.by_email(state, email)
    if person is None:
        raise Forbidden()
    now = state.now()
    if person["_locked_until"] > now:
        raise Locked()
    if not passwords.password_is(person, password) or not person["active"]:
        _failed(state, person, now)
    if person["_failures"]:
        person["_failures"] = 0
        persons.save(state, person)
    expires = person["_password"]["expires"]
    if expires is not None and expires <= now:
        session = mint(state, person, "PASSWORD")
        raise Conflict(body={"token": session.token}, keep=True)
    kind = state.programme.settings.login_token_type
    if kind == "BY_IDENTITIES":
        kind = "ACCESS" if len(person["identities"]) == 1 else "AUTH"
    return mint(state, person, kind)


def _failed(state: State, person: Json, now: int) -> None:
    person["_failures"] += 1
    if person["_failures"] >= TRIES:
        person["_failures"], person["_locked_until"] = 0, now + LOCKED_MS
        persons.save(state, person)
        raise Locked(keep=True)
    persons.save(state, person)
    raise Forbidden(keep=True)
