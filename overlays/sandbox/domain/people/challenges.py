"""Challenges of strong customer authentication: raising a token, confirming money movements, signing in.

One record of kind ``challenge`` for each. A domain whose resources wait for confirmation says so once::

    challenges.confirmable("sends", "send", pending=..., settle=...)

``pending(state, owner, id)`` tells whether a resource of this owner waits for a challenge;
``settle(state, id, outcome)`` moves it on when the challenge is VERIFIED, DECLINED or EXPIRED.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.background.job_queue import job
from weavr_multi.sandbox.domain.people import factors, persons, sign_in
from weavr_multi.sandbox.errors import BadRequest, Conflict, Forbidden, NotFound, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query
from weavr_multi.sandbox.storage.state import State

# In a sandbox the code is always the same.
CODE = "123456"
LIFETIME_MS = 300_000
RETRY_MS = 15_000

Pending = Callable[[State, str, str], bool]
Settle = Callable[[State, str, str], None]


@dataclass(frozen=True, slots=True)
class _Rule:
    record: str
    pending: Pending
    settle: Settle


_RULES: dict[str, _Rule] = {}


def confirmable(resource_type: str, record: str, *, pending: Pending, settle: Settle) -> None:
    """Resources of this type, kept as records of a kind, wait for challenges."""
    _RULES[resource_type] = _Rule(record, pending, settle)


def person_of(call: Call) -> Json:
    """The person behind a token."""
    person = persons.get(call.state, call.session.credential)
    if person is None:
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    return person


def start(call: Call, purpose: str, channel: str, *, resource_type: str = "", ids: Sequence[str] = ()) -> Json:
    """Issue a challenge to the caller; ``purpose`` is STEP_UP or CONFIRM.

    Raises:
        NotFound: there is no such resource.
        Conflict: with the code for a channel, a limit or a resource that stands in the way.
    """
    state, person = call.state, person_of(call)
    if purpose == "CONFIRM":
        _all_there(state, call.owner, resource_type, ids)
    factors.registered(state, person, channel)
    if channel == "SMS" and call.operation.knows(409, "MOBILE_NUMBER_INVALID"):
        factors.reachable(state, person, missing="MOBILE_NUMBER_INVALID")
    if purpose == "CONFIRM":
        pending = _RULES[resource_type].pending
        conflict_if(not all(pending(state, call.owner, id) for id in ids), "STATE_INVALID")
    _within_limits(call, person, purpose, ids, channel)
    return issue(
        state,
        person,
        purpose,
        channel,
        identity=call.session.identity_ref,
        token=call.session.token,
        resource_type=resource_type,
        ids=ids,
    )


def _all_there(state: State, owner: str, resource_type: str, ids: Sequence[str]) -> None:
    conflict_if(not ids, "STATE_INVALID")
    rule = _RULES.get(resource_type)
    if rule is None or not all(state.records.get(rule.record, id, owner) for id in ids):
        # Unknown, of another identity, or of another type.
        raise NotFound(message="There is no such resource.")


def _within_limits(call: Call, person: Json, purpose: str, ids: Sequence[str], channel: str) -> None:
    within_daily_limit(call)
    if purpose == "STEP_UP" and channel == "SMS":
        _within_session(call, person)
    if not call.operation.knows(409, "RETRY_IN_15SEC"):
        return
    last = latest(call.state, person["id"], purpose, channel, ids)
    # One that too many wrong codes have ended can be followed by another at once.
    if last is not None and last["status"] != "BARRED" and call.now - last["created"] < RETRY_MS:
        raise Conflict("RETRY_IN_15SEC")


def _within_session(call: Call, person: Json) -> None:
    most = call.state.programme.settings.codes_a_session
    query = Query().equal("parent", person["id"]).equal("purpose", "STEP_UP").equal("channel", "SMS")
    query.equal("_token", call.session.token)
    if most is not None and call.state.records.count("challenge", None, query) >= most:
        raise BadRequest(message="This session has had its codes; sign in again.")


def within_daily_limit(call: Call) -> None:
    """The programme may start one more challenge today."""
    most = call.state.programme.settings.daily_challenges
    if most is None or not call.operation.knows(409, "CHALLENGE_LIMIT_EXCEEDED"):
        return
    today = Query().raw("created >= ?", call.now - persons.DAY_MS)
    conflict_if(call.state.records.count("challenge", None, today) >= most, "CHALLENGE_LIMIT_EXCEEDED")


def issue(
    state: State,
    person: Json,
    purpose: str,
    channel: str,
    *,
    identity: Json,
    token: str = "",
    resource_type: str = "",
    ids: Sequence[str] = (),
) -> Json:
    """Record a challenge and let it expire in five minutes."""
    now, id = state.now(), state.ids.next()
    challenge: Json = {
        "id": id,
        "purpose": purpose,
        "channel": channel,
        "status": "PENDING",
        "credential": person["id"],
        "identity": identity,
        "resourceType": resource_type,
        "resourceIds": sorted(ids),
        "created": now,
        "wrong": 0,
        "_token": token,
    }
    state.records.add("challenge", identity["id"], challenge, created=now, state="PENDING", parent=person["id"])
    state.jobs.add("challenges.expire", now + LIFETIME_MS, {"id": id}, key=id)
    return challenge


def latest(state: State, person: str, purpose: str, channel: str, ids: Sequence[str] = ()) -> Json | None:
    """The last challenge of a person for the same thing."""
    query = Query().equal("parent", person).equal("purpose", purpose).equal("channel", channel)
    found, _ = state.records.page("challenge", None, query, limit=50, newest_first=True)
    wanted = sorted(ids)
    return next((item for item in found if item["resourceIds"] == wanted), None)


def latest_for(state: State, owner: str, channel: str, resource_type: str, id: str) -> Json | None:
    """The last challenge that covers a resource, whoever of the identity began it."""
    query = Query().equal("identity.id", owner).equal("resourceType", resource_type).equal("channel", channel)
    found, _ = state.records.page("challenge", None, query, limit=200, newest_first=True)
    return next((item for item in found if id in item["resourceIds"]), None)


def verify(state: State, challenge: Json | None, code: str) -> None:
    """Check a code, and let happen what the challenge is for."""
    if challenge is None:
        raise Conflict("STATE_INVALID")
    if challenge["status"] == "EXPIRED" or state.now() - challenge["created"] > LIFETIME_MS:
        raise Conflict("VERIFICATION_CODE_EXPIRED")
    conflict_if(challenge["status"] != "PENDING", "STATE_INVALID")
    if code != CODE:
        raise Conflict(_wrong(state, challenge), keep=True)
    conclude(state, challenge, "VERIFIED")


def _wrong(state: State, challenge: Json) -> str:
    challenge["wrong"] += 1
    most = state.programme.settings.wrong_codes
    if most is not None and challenge["wrong"] >= most:
        _become(state, challenge, "BARRED")
        return "CHALLENGE_LIMIT_EXCEEDED"
    state.records.put("challenge", challenge)
    last = most is not None and challenge["wrong"] == most - 1
    return "ONE_CHALLENGE_LIMIT_REMAINING" if last else "VERIFICATION_CODE_INVALID"


def _become(state: State, challenge: Json, status: str) -> None:
    challenge["status"] = status
    state.records.put("challenge", challenge, state=status)


def conclude(state: State, challenge: Json, status: str) -> None:
    """The end of a challenge: VERIFIED, DECLINED or EXPIRED."""
    state.jobs.cancel("challenges.expire", challenge["id"])
    _become(state, challenge, status)
    auth_token = None
    if challenge["purpose"] == "CONFIRM":
        for id in challenge["resourceIds"]:
            rule = _RULES[challenge["resourceType"]]
            if rule.pending(state, challenge["identity"]["id"], id):
                rule.settle(state, id, status)
    elif challenge["purpose"] == "STEP_UP" and status == "VERIFIED":
        session = state.tokens.find(challenge["_token"])
        if session is not None:
            state.tokens.step_up(session)
        person = persons.get(state, challenge["credential"])
        if person is not None:
            persons.save(state, {**person, "_stepped_up_at": state.now()})
    elif challenge["purpose"] == "LOGIN":
        auth_token = _signed_in(state, challenge, status)
    elif challenge["purpose"] == "ENROL":
        _enrolled(state, challenge, status)
        return
    if challenge["channel"] != "SMS":
        _tell(state, challenge, status, auth_token)


def _signed_in(state: State, challenge: Json, status: str) -> str | None:
    person = persons.get(state, challenge["credential"])
    if person is None:
        return None
    sign_in.tell(state, person, challenge["identity"], challenge["channel"], status)
    if status != "VERIFIED":
        return None
    # What comes by this way is stepped up already, once it has been exchanged.
    return sign_in.mint(state, person, "AUTH", challenge["identity"], stepped_up=True).token


def _enrolled(state: State, challenge: Json, status: str) -> None:
    person = persons.get(state, challenge["credential"])
    if person is None or challenge["channel"] not in person["factors"]:
        return
    became = "ACTIVE" if status == "VERIFIED" else "INACTIVE"
    factors.become(state, person, challenge["channel"], became)
    factors.tell(state, person, challenge["channel"], became)


def _tell(state: State, challenge: Json, status: str, auth_token: str | None) -> None:
    person = persons.get(state, challenge["credential"])
    body: Json = {
        "challengeId": challenge["id"],
        "credential": {"type": person["type"] if person else "ROOT", "id": challenge["credential"]},
        "identity": challenge["identity"],
        "type": challenge["channel"],
        "status": status,
        "publishedTimestamp": str(state.now()),
    }
    if auth_token is not None or challenge["channel"] == "AUTHY":
        body["authToken"] = auth_token or ""
    state.events.emit("/stepup/watch", body, owner=challenge["identity"]["id"])


@job("challenges.expire")
def _expire(state: State, data: Json) -> None:
    challenge = state.records.get("challenge", data["id"])
    if challenge is not None and challenge["status"] in ("PENDING", "BARRED"):
        conclude(state, challenge, "EXPIRED")
