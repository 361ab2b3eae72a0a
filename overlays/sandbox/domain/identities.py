"""Corporates and consumers: making them, showing them, their due diligence."""

from __future__ import annotations

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import people
from weavr_multi.sandbox.domain.legacy import pick
from weavr_multi.sandbox.errors import NotFound
from weavr_multi.sandbox.records import public
from weavr_multi.sandbox.state import State

KINDS = {"CORPORATE": "corporate", "CONSUMER": "consumer"}
APPROVED = "APPROVED"


def ref(type: str, id: str) -> Json:
    """``IdentityId``."""
    return {"type": type, "id": id}


def get(state: State, identity: Json) -> Json | None:
    """The record behind an ``IdentityId``."""
    return state.records.get(KINDS[identity["type"]], identity["id"])


def root_user(state: State, identity: str) -> Json:
    """The root user of an identity."""
    person = people.get(state, identity)
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


def activate(state: State, type: str, id: str, *, active: bool) -> None:
    """Tell that an identity may (or may no longer) act."""
    person = root_user(state, id)
    word = "activated" if active else "deactivated"
    body: Json = {"actionDoneBy": "INNOVATOR", "emailAddress": person["email"]}
    if not active:
        body["reasonCode"] = "TEMPORARY"
    kind = KINDS[type]
    state.events.emit(f"/{kind}s/{kind}_{word}/watch", body, owner=id)


def verify(state: State, type: str, id: str) -> None:
    """What the simulator's verify does: due diligence passes, and the e-mail is taken as proven.

    Raises:
        NotFound: there is no such identity.
    """
    if state.records.get(KINDS[type], id) is None:
        raise NotFound(message="There is no such identity.")
    person = root_user(state, id)
    person["emailVerified"] = True
    people.save(state, person)
    if not verified(state, ref(type, id)):
        set_diligence(state, type, id, APPROVED)
        activate(state, type, id, active=True)


def set_diligence(state: State, type: str, id: str, status: str) -> None:
    """Move due diligence on, and tell."""
    record = state.records.get(KINDS[type], id)
    assert record is not None
    record["_diligence"] = {**record["_diligence"], "status": status, "ongoing": status}
    state.records.put(KINDS[type], record)
    person = root_user(state, id)
    if type == "CORPORATE":
        body = {"corporateId": id, "corporateEmail": person["email"], "status": status, "ongoingStatus": status}
        state.events.emit("/corporates/kyb/watch", {**body, "details": [], "rejectionComment": ""}, owner=id)
        return
    level = record["_diligence"].get("level", "KYC_LEVEL_2")
    body = {"consumerId": id, "consumerEmail": person["email"], "status": status, "ongoingStatus": status}
    body |= {"kycLevel": level, "ongoingKycLevel": level, "eventTimestamp": str(state.now())}
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
    person = people.get(state, id)
    if person is None:
        raise KeyError(f"there is no identity and no user {id!r}")
    people.save(state, {**person, "_kyc": status})
