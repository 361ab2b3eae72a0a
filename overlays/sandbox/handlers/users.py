"""Authorised users of an identity, their invites, their own due diligence."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presents
from weavr_multi.sandbox.domain.json_pieces import pick
from weavr_multi.sandbox.domain.people import email_verification, identities, passwords, persons, sign_in
from weavr_multi.sandbox.domain.people.challenges import CODE, person_of
from weavr_multi.sandbox.domain.people.countries import ISO_3166
from weavr_multi.sandbox.domain.people.personal_detail_changes import change_person, check_email_domain, check_mobile
from weavr_multi.sandbox.errors import Conflict, Forbidden, NotFound, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query
from weavr_multi.sandbox.storage.state import State

ROLES = ("ADMIN", "FUNDS_MANAGEMENT_ROLE", "CARDS_MANAGEMENT_ROLE", "ACCESS_MANAGEMENT_ROLE", "CARD_ASSIGNEE")


def _user(person: Json) -> Json:
    return {"identity": person["identities"][0], **pick(person, "id", "active", *persons.DETAILS)}


presents("users", "person", _user)


def find(call: Call, id: str) -> Json:
    """An authorised user of the caller's identity.

    Raises:
        NotFound: there is none, or the caller may see itself only.
        Forbidden: it is a user of another identity of the same type, or the caller may change itself only.
    """
    other = call.state.records.get("person", id)
    if other is not None and other["type"] == "USER" and call.session.identity_ref not in other["identities"]:
        if other["identities"][0]["type"] == call.session.identity_type:
            raise Forbidden("INSUFFICIENT_PERMISSIONS")
        raise NotFound(message="There is no such user.")
    person = call.state.records.get("person", id, call.owner)
    if person is None or person["type"] != "USER":
        raise NotFound(message="There is no such user.")
    if call.own_only and id != call.session.credential:
        if call.operation.method == "GET":
            raise NotFound(message="There is no such user.")
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    return person


@operation("users.create", "backoffice.users.create")
def create(call: Call) -> Response:
    """An authorised user, who gets in by an invite."""
    state, body = call.state, call.body
    check_email_domain(body["email"])
    check_mobile(body.get("mobile"))
    conflict_if(persons.by_email(state, body["email"]) is not None, "EMAIL_NOT_UNIQUE")
    conflict_if(body.get("countryOfResidence", "MT") not in ISO_3166, "COUNTRY_OF_RESIDENCE_INVALID")
    _check_roles(state, body)
    id = state.ids.next()
    person = persons.create(state, id=id, type="USER", identity=call.session.identity_ref, details=body)
    return Response(body=_user(person), resource=("users", id))


def _check_roles(state: State, body: Json) -> None:
    known = state.programme.settings.roles or ROLES
    conflict_if(any(role not in known for role in body.get("roles", ())), "ROLE_NOT_FOUND")


@operation("users.list")
def list_(call: Call) -> Json:
    """The identity's users, in order of creation; the root user is none of them, unless the programme says so."""
    asked = call.query
    query = Query().equal("active", asked.get("active"))
    query.equal("email", asked.get("email")).equal("tag", asked.get("tag"))
    query.holding("roles", asked.get("roles"))
    if not call.state.programme.settings.root_users_listed:
        return call.listed("person", query.equal("state", "USER"), "users", _user)
    # A root user is kept with the first of its identities.
    query.holding("identities", [call.owner], "$.id")
    items, count = call.state.records.page("person", None, query, offset=call.offset, limit=call.limit)
    return call.page([_of(call, person) for person in items], count, "users")


def _of(call: Call, person: Json) -> Json:
    return {**_user(person), "identity": call.session.identity_ref}


@operation("users.get")
def get(call: Call) -> Json:
    """One user."""
    id = call.path["user_id"]
    root = identities.root_user(call.state, call.owner)
    if call.state.programme.settings.root_users_listed and id in (root["id"], call.owner) and not call.own_only:
        return _of(call, root)
    return _user(find(call, id))


@operation("users.update")
def update(call: Call) -> Response:
    """Change a user."""
    state, body = call.state, call.body
    person = find(call, call.path["user_id"])
    if "roles" in body:
        _change_roles(call, person)
    change_person(call, person, body)
    person |= pick(body, "tag", "roles")
    persons.save(state, person)
    return Response(body=_user(person), resource=("users", person["id"]))


def _change_roles(call: Call, person: Json) -> None:
    _check_roles(call.state, call.body)
    conflict_if(person["id"] == call.session.credential, "CANNOT_MODIFY_OWN_ROLES")
    loses_admin = "ADMIN" in person.get("roles", ()) and "ADMIN" not in call.body["roles"]
    # Only the root user can take an administrator's role away.
    conflict_if(loses_admin and call.session.credential_type == "USER", "ADMIN_ROLE_REMOVAL_NOT_ALLOWED")


@operation("users.activate")
def activate(call: Call) -> None:
    """The user may sign in again."""
    person = find(call, call.path["user_id"])
    persons.activate(call.state, person)


@operation("users.deactivate", "backoffice.users.deactivate")
def deactivate(call: Call) -> None:
    """The user can no longer sign in; its tokens end now."""
    state, person = call.state, find(call, call.path["user_id"])
    if call.operation.surface == "backoffice" and _card_with_money(state, call.owner, person["id"]):
        raise Conflict("CARD_HAS_REMAINING_BALANCE")
    if not person["active"]:
        return
    persons.deactivate(state, person)
    body = {
        "actionDoneBy": "INNOVATOR" if call.operation.surface == "backoffice" else "ADMIN",
        "emailAddress": person["email"],
        "reasonCode": "TEMPORARY",
    }
    state.events.emit("/auth/users/user_deactivated/watch", body, owner=call.owner)


def _card_with_money(state: State, owner: str, user: str) -> bool:
    cards = state.records.every("managed_card", owner, Query().equal("userId", user).equal("mode", "PREPAID_MODE"))
    return any(state.ledger.actual(card["id"]) for card in cards)


@operation("users.invite", "backoffice.users.invite")
def invite(call: Call) -> None:
    """Send an invite; an earlier one is replaced."""
    person = find(call, call.path["user_id"])
    conflict_if(person["_password"] is not None, "INVITE_ALREADY_CONSUMED")
    person["_invited"] = call.now
    persons.save(call.state, person)


def _invited(call: Call) -> Json:
    person = call.state.records.get("person", call.path["user_id"])
    if person is None or person["type"] != "USER" or person["_password"] is not None:
        raise Conflict("INVITE_OR_INVITE_CODE_INVALID")
    sent = person.get("_invited")
    lapsed = sent is None or call.now - sent > call.state.programme.settings.invite_days * persons.DAY_MS
    conflict_if(lapsed or call.body["inviteCode"] != CODE, "INVITE_OR_INVITE_CODE_INVALID")
    return person


@operation("users.validate_invite")
def validate_invite(call: Call) -> None:
    """Whether an invite can be used."""
    _invited(call)


@operation("users.consume_invite")
def consume_invite(call: Call) -> Json:
    """Use an invite: the user gets a password and a token."""
    state, person = call.state, _consumable(call)
    passwords.check_profile(state, "USER")
    passwords.set_password(state, person, passwords.first(state, call.body["password"]["value"]))
    person |= pick(call.body, "mobile")
    # The code came by e-mail.
    person["emailVerified"] = True
    persons.save(state, person)
    return {"token": sign_in.mint(state, person, "ACCESS").token}


def _consumable(call: Call) -> Json:
    person = call.state.records.get("person", call.path["user_id"])
    if person is None:
        raise Conflict("UNRESOLVED_IDENTITY")
    conflict_if(person["type"] == "USER" and person["_password"] is not None, "PASSWORD_ALREADY_CREATED")
    if not person["active"]:
        raise Forbidden()
    return _invited(call)


@operation("users.send_verification_email")
def send_verification_email(call: Call) -> None:
    """Send a user a code."""
    email_verification.send_code(call.state, _by_email(call))


@operation("users.verify_email")
def verify_email(call: Call) -> None:
    """Check a user's code."""
    email_verification.verify(call.state, _by_email(call), call.body["verificationCode"], call.body["email"])


def _by_email(call: Call) -> Json | None:
    person = persons.by_email(call.state, call.body["email"])
    return person if person is not None and person["type"] == "USER" else None


@operation("users.start_kyc")
def start_kyc(call: Call) -> Json:
    """Open due diligence on the person that is signed in."""
    state, person = call.state, person_of(call)
    if call.session.identity_type == "CONSUMER":
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    if person["type"] == "ROOT":
        raise NotFound(message="There is no such user.")
    conflict_if(not person["emailVerified"], "EMAIL_NOT_VERIFIED")
    conflict_if(not person["mobileVerified"], "MOBILE_NOT_VERIFIED")
    conflict_if(not identities.verified(state, call.session.identity_ref), "KYB_IDENTITY_NOT_APPROVED")
    status = person.get("_kyc", "NOT_STARTED")
    conflict_if(status == "APPROVED", "KYC_ALREADY_APPROVED")
    conflict_if(status == "PENDING_REVIEW", "KYC_PENDING_REVIEW")
    conflict_if(status == "REJECTED", "KYC_REJECTED")
    person["_kyc"] = "INITIATED"
    persons.save(state, person)
    return {"reference": state.ids.next()}


@operation("roles.list")
def roles(call: Call) -> list[Json]:
    """The predefined roles; this list is not paged."""
    known = call.state.programme.settings.roles or ROLES
    return [
        {"id": str(n + 1), "name": name, "description": name.replace("_", " ").capitalize()}
        for n, name in enumerate(known)
    ]
