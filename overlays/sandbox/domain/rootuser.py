"""Changes to a person's own details, with the limits that Weavr sets on them."""

from __future__ import annotations

from weavr_multi.sandbox.call import Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import identities, people
from weavr_multi.sandbox.domain.legacy import pick
from weavr_multi.sandbox.errors import Conflict

MOBILE_CHANGES = 3
EMAIL_CHANGES = 3
_WINDOW_MS = people.DAY_MS
_FREE_MAIL = "@blocked.example"


def check_mobile(mobile: Json | None) -> None:
    """A number that could exist.

    Raises:
        Conflict: MOBILE_OR_COUNTRY_CODE_INVALID.
    """
    if mobile is not None and (mobile["countryCode"] in ("+0", "+999") or len(mobile["number"]) < 5):
        raise Conflict("MOBILE_OR_COUNTRY_CODE_INVALID")


def check_email_domain(email: str | None) -> None:
    """Addresses below ``blocked.example`` stand for the domains that a programme does not take.

    Raises:
        Conflict: EMAIL_DOMAIN_NOT_ALLOWED.
    """
    if email is not None and email.casefold().endswith(_FREE_MAIL):
        raise Conflict("EMAIL_DOMAIN_NOT_ALLOWED")


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
        if people.by_email(state, body["email"]) is not None:
            raise Conflict("EMAIL_NOT_UNIQUE")
        _count(call, person, "_email_changes", EMAIL_CHANGES, "TOO_FREQUENT_EMAIL_CHANGES")
        people.rename_email(state, person, body["email"])
    if "mobile" in body and body["mobile"] != person.get("mobile"):
        if any(factor["status"] == "ACTIVE" for name, factor in person["factors"].items() if name != "SMS"):
            # A device is paired to the number; the pairing would outlive it.
            raise Conflict("MOBILE_CHANGE_NOT_ALLOWED")
        if not body.get("resetMobileCounter"):
            _count(call, person, "_mobile_changes", MOBILE_CHANGES, "MOBILE_NO_CHANGE_LIMIT_EXCEEDED")
        person["mobile"], person["mobileVerified"] = body["mobile"], False
        person["factors"].pop("SMS", None)
    if body.get("resetMobileCounter"):
        person.pop("_mobile_changes", None)
    person |= pick(body, "name", "surname", "dateOfBirth", "locale", "brand")
    people.save(state, person)


def _count(call: Call, person: Json, name: str, most: int, code: str) -> None:
    recent = [at for at in person.get(name, ()) if call.now - at < _WINDOW_MS]
    if len(recent) >= most:
        raise Conflict(code)
    person[name] = [*recent, call.now]


def update_root(call: Call, record: Json) -> None:
    """Apply a PATCH of a corporate or consumer to its root user."""
    person = identities.root_user(call.state, call.owner)
    change_person(call, person, call.body)
    if "userTag" in call.body:
        record["_root"]["tag"] = call.body["userTag"]
