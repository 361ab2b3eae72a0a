"""Passwords: first, changed, checked, lost."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.people import passwords, persons, sign_in
from weavr_multi.sandbox.errors import Conflict, Forbidden, conflict_if
from weavr_multi.sandbox.json_text import Json

# Codes in a sandbox are always the same.
CODE = "123456"
_NONCE_MS = 15 * 60_000


@operation("passwords.create")
def create(call: Call) -> Json:
    """The first password of a root user."""
    state = call.state
    person = persons.get(state, call.path["user_id"])
    if person is None:
        raise Conflict("UNRESOLVED_IDENTITY")
    if not person["active"]:
        raise Forbidden()
    conflict_if(person["_password"] is not None, "PASSWORD_ALREADY_CREATED")
    passwords.check_profile(state, person["type"])
    info = passwords.set_password(state, person, passwords.first(state, call.body["password"]["value"]))
    return {"passwordInfo": info, "token": sign_in.mint(state, person, "ACCESS").token}


@operation("passwords.update")
def update(call: Call) -> Json:
    """Another password; the answer's token replaces the one shown, which ends here."""
    state, session = call.state, call.session
    person = persons.get(state, session.credential)
    if person is None:
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    if not passwords.password_is(person, passwords.reveal(state, call.body["oldPassword"]["value"])):
        raise Conflict("PASSWORD_INCORRECT")
    info = passwords.set_password(state, person, passwords.reveal(state, call.body["newPassword"]["value"]))
    state.tokens.forget(session.token)
    fresh = sign_in.mint(state, person, "ACCESS", session.identity_ref)
    return {"passwordInfo": info, "token": fresh.token}


@operation("passwords.validate")
def validate(call: Call) -> None:
    """Whether a password obeys the rules."""
    passwords.check_profile(call.state, "ROOT")
    passwords.check_rules(call.state, passwords.reveal(call.state, call.body["password"]["value"]))


@operation("passwords.start_recovery")
def start_recovery(call: Call) -> None:
    """Send a code to an address."""
    email = call.body["email"]
    person, other = persons.by_email(call.state, email), persons.by_new_email(call.state, email)
    if person is None or not person["active"]:
        raise Conflict("ACCOUNT_NOT_FOUND")
    # Somebody else has said that this is the new address, and not proven it yet.
    conflict_if(other is not None and other["id"] != person["id"], "MULTIPLE_ACCOUNTS_FOUND")
    person["_recovery"] = call.now
    persons.save(call.state, person)


@operation("passwords.complete_recovery")
def complete_recovery(call: Call) -> Json:
    """A new password for the code that was sent."""
    state = call.state
    person = persons.by_email(state, call.body["email"])
    started = person.get("_recovery") if person is not None else None
    if person is None or started is None or call.now - started > _NONCE_MS or call.body["nonce"] != CODE:
        raise Conflict("INVALID_NONCE_OR_EMAIL")
    if not person["active"]:
        raise Forbidden()
    conflict_if(person["_password"] is None, "PASSWORD_NOT_SET")
    passwords.set_password(state, person, passwords.reveal(state, call.body["newPassword"]["value"]))
    del person["_recovery"]
    person["_locked_until"] = 0
    person["_recovered_at"] = call.now
    persons.save(state, person)
    return {"token": sign_in.mint(state, person, "ACCESS").token}
