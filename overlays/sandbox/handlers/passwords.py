"""Passwords: first, changed, checked, lost."""

from __future__ import annotations

from weavr_multi.sandbox.call import Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import people, sessions
from weavr_multi.sandbox.errors import Conflict, Forbidden
from weavr_multi.sandbox.registry import operation

# Codes in a sandbox are always the same.
CODE = "123456"
_NONCE_MS = 15 * 60_000


@operation("passwords.create")
def create(call: Call) -> Json:
    """The first password of a root user."""
    state = call.state
    person = people.get(state, call.path["user_id"])
    if person is None:
        raise Conflict("UNRESOLVED_IDENTITY")
    if person["_password"] is not None:
        raise Conflict("PASSWORD_ALREADY_CREATED")
    people.check_profile(state, person["type"])
    info = people.set_password(state, person, people.reveal(state, call.body["password"]["value"]))
    return {"passwordInfo": info, "token": sessions.mint(state, person, "ACCESS").token}


@operation("passwords.update")
def update(call: Call) -> Json:
    """Another password; the answer's token replaces the one shown, which ends here."""
    state, session = call.state, call.session
    person = people.get(state, session.credential)
    if person is None:
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    if not people.password_is(person, people.reveal(state, call.body["oldPassword"]["value"])):
        raise Conflict("PASSWORD_INCORRECT")
    info = people.set_password(state, person, people.reveal(state, call.body["newPassword"]["value"]))
    state.tokens.forget(session.token)
    fresh = sessions.mint(state, person, "ACCESS", session.identity_ref)
    return {"passwordInfo": info, "token": fresh.token}


@operation("passwords.validate")
def validate(call: Call) -> None:
    """Whether a password obeys the rules."""
    people.check_profile(call.state, "ROOT")
    people.check_rules(people.reveal(call.state, call.body["password"]["value"]))


@operation("passwords.start_recovery")
def start_recovery(call: Call) -> None:
    """Send a code to an address."""
    person = people.by_email(call.state, call.body["email"])
    if person is None:
        raise Conflict("ACCOUNT_NOT_FOUND")
    person["_recovery"] = call.now
    people.save(call.state, person)


@operation("passwords.complete_recovery")
def complete_recovery(call: Call) -> Json:
    """A new password for the code that was sent."""
    state = call.state
    person = people.by_email(state, call.body["email"])
    started = person.get("_recovery") if person is not None else None
    if person is None or started is None or call.now - started > _NONCE_MS or call.body["nonce"] != CODE:
        raise Conflict("INVALID_NONCE_OR_EMAIL")
    if person["_password"] is None:
        raise Conflict("PASSWORD_NOT_SET")
    people.set_password(state, person, people.reveal(state, call.body["newPassword"]["value"]))
    del person["_recovery"]
    person["_locked_until"] = 0
    people.save(state, person)
    return {"token": sessions.mint(state, person, "ACCESS").token}
