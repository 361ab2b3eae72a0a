"""Corporates and consumers: making them, showing them, their due diligence."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import pick
from weavr_multi.sandbox.domain.people import persons
from weavr_multi.sandbox.errors import Conflict, NotFound
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query, public
from weavr_multi.sandbox.storage.state import State

KINDS = {"CORPORATE": "corporate", "CONSUMER": "consumer"}
APPROVED = "APPROVED"
# Why an identity or a user is deactivated; only TEMPORARY leaves their factors as they are.
REASONS = ("TEMPORARY", "ACCOUNT_REVIEW", "ACCOUNT_SECURITY", "ACCOUNT_ABANDONED", "ACCOUNT_CLOSURE")


def ref(type: str, id: str) -> Json:
    """``IdentityId``."""
    return {"type": type, "id": id}


def get(state: State, identity: Json) -> Json | None:
    """The record behind an ``IdentityId``."""
    return state.records.get(KINDS[identity["type"]], identity["id"])


def root_user(state: State, identity: str) -> Json:
    """The root user of an identity."""
    person = persons.get(state, identity)
    assert person is not None, f"the identity {identity} has no root user"
    return person


def name(state: State, identity: Json) -> str:
    """How an identity is called."""
    record = get(state, identity)
    if record is None:
        return ""
    if identity["type"] == "CORPORATE":
        return str(record["company"]["name"])
    person = root_user(state, identity["id"])
    return f"{person['name']} {person['surname']}"


def verified(state: State, identity: Json) -> bool:
    """Whether due diligence has passed."""
    record = get(state, identity)
    return record is not None and record["_diligence"]["status"] == APPROVED


def owns(state: State, identity: Json, *, number: bool) -> None:
    """The identity may have accounts (which want the root user's number proven too) and cards."""
    if not state.programme.settings.owner_verification:
        return
    person = root_user(state, identity["id"])
    if not (verified(state, identity) and person["emailVerified"] and (person["mobileVerified"] or not number)):
        raise Conflict("OWNER_IDENTITY_NOT_VERIFIED")


def show(state: State, type: str, id: str) -> Json | None:
    """``Corporate`` or ``Consumer``, with its root user as it is now."""
    record = state.records.get(KINDS[type], id)
    if record is None:
        return None
    person = root_user(state, id)
    identity = ref(type, id)
    shown = pick(person, "name", "surname", "email", "mobile", "dateOfBirth", "locale", "brand")
    shown |= {
        "id": identity,
        "active": person["active"],
        "emailVerified": person["emailVerified"],
        "mobileNumberVerified": person["mobileVerified"],
        **record["_root"],
    }
    return {**public(record), "id": identity, "rootUser": shown}


def set_active(state: State, id: str, *, active: bool, reason: str = "TEMPORARY") -> None:
    """What the vendor does: deactivate an identity's root user or a user with a reason, or activate it again.

    Raises:
        KeyError: there is no such identity or user.
        ValueError: there is no such reason.
    """
    if reason not in REASONS:
        raise ValueError(f"a deactivation has no reason {reason!r}; there are {', '.join(REASONS)}")
    person = persons.get(state, id)
    if person is None:
        raise KeyError(f"there is no identity and no user {id!r}")
    if active:
        persons.activate(state, person)
    else:
        persons.deactivate(state, person, keep_factors=reason == "TEMPORARY")
    identity = person["identities"][0]
    if person["type"] == "ROOT":
        _users_follow(state, identity["id"], active=active, keep_factors=reason == "TEMPORARY")
        activate(state, identity["type"], identity["id"], active=active, reason=reason)
        return
    if not active:
        # There is no event of a user that is active again.
        body = {"actionDoneBy": "INNOVATOR", "emailAddress": person["email"], "reasonCode": reason}
        state.events.emit("/auth/users/user_deactivated/watch", body, owner=identity["id"])


def _users_follow(state: State, owner: str, *, active: bool, keep_factors: bool) -> None:
    """Nobody acts for an identity that is deactivated; those who could before can again with it."""
    for user in state.records.every("person", owner, Query().equal("state", "USER")):
        if active and user.pop("_with_identity", False):
            persons.activate(state, user)
        elif not active and user["active"]:
            user["_with_identity"] = True
            persons.deactivate(state, user, keep_factors=keep_factors)


def activate(state: State, type: str, id: str, *, active: bool, reason: str = "TEMPORARY") -> None:
    """Tell that an identity may (or may no longer) act."""
    person = root_user(state, id)
    word = "activated" if active else "deactivated"
    body: Json = {"actionDoneBy": "INNOVATOR", "emailAddress": person["email"]}
    if not active:
        body["reasonCode"] = reason
    kind = KINDS[type]
    state.events.emit(f"/{kind}s/{kind}_{word}/watch", body, owner=id)


def verify(state: State, type: str, id: str) -> None:
    """What the simulator's verify does: due diligence passes, and the e-mail is taken as proven."""
    if state.records.get(KINDS[type], id) is None:
        raise NotFound(message="There is no such identity.")
    person = root_user(state, id)
    person["emailVerified"] = person["mobileVerified"] = True
    persons.save(state, person)
    begun = not verified(state, ref(type, id))
    record = get(state, ref(type, id)) or {}
    # A consumer's higher level that has been begun passes too.
    if begun or record["_diligence"]["ongoing"] != APPROVED:
        set_diligence(state, type, id, APPROVED)
    if begun:
        activate(state, type, id, active=True)


def set_diligence(state: State, type: str, id: str, status: str) -> None:
    """Move due diligence on, and tell."""
    record = state.records.get(KINDS[type], id)
    assert record is not None
    diligence = record["_diligence"]
    # A higher level that is begun leaves a lower one approved.
    higher = diligence["status"] == APPROVED and diligence.get("ongoing_level") != diligence.get("level")
    diligence["ongoing"] = status
    if status == APPROVED or not higher:
        diligence |= {"status": status, **pick({"level": diligence.get("ongoing_level")}, "level")}
    state.records.put(KINDS[type], record)
    person = root_user(state, id)
    if type == "CORPORATE":
        body = {"corporateId": id, "corporateEmail": person["email"], "status": status, "ongoingStatus": status}
        state.events.emit("/corporates/kyb/watch", {**body, "details": [], "rejectionComment": ""}, owner=id)
        return
    levels = {"kycLevel": diligence["level"], "ongoingKycLevel": diligence["ongoing_level"]}
    body = {"consumerId": id, "consumerEmail": person["email"], "status": diligence["status"], "ongoingStatus": status}
    body |= {**levels, "eventTimestamp": str(state.now())}
    state.events.emit("/consumers/kyc/watch", {**body, "details": [], "rejectionComment": ""}, owner=id)


STATUSES = ("NOT_STARTED", "INITIATED", "PENDING_REVIEW", "APPROVED", "REJECTED")


def decide(state: State, id: str, status: str) -> None:
    """What the vendor's reviewers do: due diligence of an identity or a user gets another status."""
    if status not in STATUSES:
        raise ValueError(f"due diligence has no status {status!r}; there are {', '.join(STATUSES)}")
    for type, kind in KINDS.items():
        if state.records.get(kind, id) is not None:
            set_diligence(state, type, id, status)
            return
    person = persons.get(state, id)
    if person is None:
        raise KeyError(f"there is no identity and no user {id!r}")
    persons.save(state, {**person, "_kyc": status})


def ref_of(state: State, owner: str) -> Json:
    """``IdentityId`` of an identity of which only the id is known."""
    type = "CORPORATE" if state.records.get("corporate", owner) is not None else "CONSUMER"
    return ref(type, owner)


def profile_of(state: State, owner: str) -> str:
    """The profile of an identity of which only the id is known."""
    record = get(state, ref_of(state, owner)) or {}
    return str(record.get("profileId", state.programme.id))


def typed_of(state: State, owner: str) -> Json:
    """The owner as webhooks name it: ``{"type": "corporates", "id": …}``."""
    ref = ref_of(state, owner)
    return {"type": f"{ref['type'].lower()}s", "id": owner}


def known_well_enough(state: State, profile: Json, identity: Json) -> None:
    """The identity has passed the due diligence that the profile asks for, at the level that it asks for."""
    level = profile.get("kyc_level") if identity["type"] == "CONSUMER" else None
    if (profile.get("kyc_required") or level) and not verified(state, identity):
        raise Conflict("IDENTITY_KYC_LEVEL_STEPUP_REQUIRED")
    # The names of the levels end in their number.
    if level is not None and (get(state, identity) or {})["_diligence"]["level"] < level:
        raise Conflict("IDENTITY_KYC_LEVEL_STEPUP_REQUIRED")


# What a profile for the other type of identity is called where accounts, cards and the like are made.
_NOT_FOR_THEM = {"managed_cards": "PAYMENT_MODEL_CONSTRAINTS_VIOLATED", "linked_accounts": "INVALID_IDENTITY_TYPE"}


def profile_for(state: State, kind: str, id: str, owner: str) -> Json:
    """The profile that a request names, which is for identities like this one.

    Raises:
        Conflict: PROFILE_NOT_FOUND, PROFILE_INACTIVE, MODEL_CONSTRAINTS_VIOLATED, of cards
            PAYMENT_MODEL_CONSTRAINTS_VIOLATED, of linked accounts INVALID_IDENTITY_TYPE.
    """
    profile = state.programme.profile(kind, id)
    if ref_of(state, owner)["type"] not in profile.get("identity_types", KINDS):
        raise Conflict(_NOT_FOR_THEM.get(kind, "MODEL_CONSTRAINTS_VIOLATED"))
    return profile
