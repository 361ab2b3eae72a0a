"""Changes to a person's own details, with the limits that Weavr sets on them."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.domain.json_pieces import pick
from weavr_multi.sandbox.domain.people import identities, persons
from weavr_multi.sandbox.errors import Conflict, Forbidden, conflict_if
from weavr_multi.sandbox.json_text import Json

MOBILE_CHANGES = 3
USER_EMAIL_CHANGES = 3
_WINDOW_MS = persons.DAY_MS
_FREE_MAIL = "@blocked.example"


def check_mobile(mobile: Json | None) -> None:
    """A number that could exist."""
    if mobile is not None and (mobile["countryCode"] in ("+0", "+999") or len(mobile["number"]) < 5):
        raise Conflict("MOBILE_OR_COUNTRY_CODE_INVALID")


def check_email_domain(email: str | None) -> None:
    """Addresses below ``blocked.example`` stand for the domains that a programme does not take."""
    conflict_if(email is not None and email.casefold().endswith(_FREE_MAIL), "EMAIL_DOMAIN_NOT_ALLOWED")


def change_person(call: Call, person: Json, body: Json) -> None:
    """Apply name, e-mail, mobile and the like.

    Raises:
        Conflict: EMAIL_NOT_UNIQUE, EMAIL_DOMAIN_NOT_ALLOWED, TOO_FREQUENT_EMAIL_CHANGES,
            MOBILE_OR_COUNTRY_CODE_INVALID, MOBILE_NO_CHANGE_LIMIT_EXCEEDED, MOBILE_CHANGE_NOT_ALLOWED.
    """
    state = call.state
    check_email_domain(body.get("email"))
    check_mobile(body.get("mobile"))
    if "email" in body and body["email"].casefold() != person["email"].casefold():
        _change_email(call, person, body["email"])
    if "mobile" in body and body["mobile"] != person.get("mobile"):
        _may_change_mobile(call, person)
        if not body.get("resetMobileCounter"):
            _count(call, person, "_mobile_changes", MOBILE_CHANGES, "MOBILE_NO_CHANGE_LIMIT_EXCEEDED")
        person["mobile"], person["mobileVerified"] = body["mobile"], False
        if "SMS" in person["factors"]:
            person["factors"]["SMS"]["status"] = "INACTIVE"
    if body.get("resetMobileCounter"):
        person.pop("_mobile_changes", None)
    person |= pick(body, "name", "surname", "dateOfBirth", "locale", "brand")
    persons.save(state, person)


def _change_email(call: Call, person: Json, email: str) -> None:
    state = call.state
    if persons.by_email(state, email) is not None or persons.by_new_email(state, email) not in (None, person):
        raise Conflict("EMAIL_NOT_UNIQUE")
    if person["type"] != "ROOT":
        _count(call, person, "_email_changes", USER_EMAIL_CHANGES, "TOO_FREQUENT_EMAIL_CHANGES")
        persons.rename_email(state, person, email)
        return
    _count(call, person, "_email_changes", state.programme.settings.email_changes, "TOO_FREQUENT_EMAIL_CHANGES")
    if not person["emailVerified"]:
        persons.rename_email(state, person, email)
        return
    # A proven address stays until the new one is proven, with the code that the change itself sends.
    persons.wants_email(state, person, email)
    person["_email_code"] = call.now


def _may_change_mobile(call: Call, person: Json) -> None:
    if any(factor["status"] == "ACTIVE" for name, factor in person["factors"].items() if name != "SMS"):
        # A device is paired to the number; the pairing would outlive it.
        raise Conflict("MOBILE_CHANGE_NOT_ALLOWED")
    enrolled = person["factors"].get("SMS", {}).get("status") == "ACTIVE"
    since = max(person.get("_email_proven_at", 0), person.get("_recovered_at", 0))
    if enrolled and call.now - since < call.state.programme.settings.mobile_change_wait_ms:
        raise Conflict("MOBILE_CHANGE_NOT_ALLOWED")


def _count(call: Call, person: Json, name: str, most: int, code: str) -> None:
    recent = [at for at in person.get(name, ()) if call.now - at < _WINDOW_MS]
    conflict_if(len(recent) >= most, code)
    person[name] = [*recent, call.now]


def may_change_identity(call: Call) -> None:
    """The caller is the root user, or a user whose roles allow it."""
    if call.session.credential_type == "USER" and not (persons.get(call.state, call.session.credential) or {}).get(
        "roles"
    ):
        raise Forbidden("INSUFFICIENT_PERMISSIONS")


def update_root(call: Call, record: Json) -> None:
    """Apply a PATCH of a corporate or consumer to its root user."""
    person = identities.root_user(call.state, call.owner)
    change_person(call, person, call.body)
    if "userTag" in call.body:
        record["_root"]["tag"] = call.body["userTag"]
