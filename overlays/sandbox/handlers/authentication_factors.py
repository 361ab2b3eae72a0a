"""Second factors: enrolling, listing, removing; biometric sign-in; the simulator's side of pushes."""

from __future__ import annotations

from weavr_multi.sandbox.call import Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import challenges, factors, people
from weavr_multi.sandbox.errors import Conflict, Forbidden, Locked
from weavr_multi.sandbox.jobs import job
from weavr_multi.sandbox.registry import operation
from weavr_multi.sandbox.state import State

_ENROLMENTS = 5
_PUSH_DELAY_MS = 1_000


@operation("authentication_factors.list")
def list_(call: Call) -> Json:
    """The caller's factors; this list is not paged."""
    return {"factors": factors.show(challenges.person_of(call))}


def _may_enrol(call: Call, person: Json, channel: str) -> None:
    factors.supported(call.state, channel)
    if person["type"] not in call.state.programme.settings.extra.get("enrolment_types", ("ROOT", "USER")):
        raise Conflict("TYPE_DOES_NOT_SUPPORT_ENROLMENT")
    if person["factors"].get(channel, {}).get("status") == "ACTIVE":
        raise Conflict("CHANNEL_ALREADY_REGISTERED")
    if not person["active"] and call.operation.knows(409, "CREDENTIALS_INACTIVE"):
        raise Conflict("CREDENTIALS_INACTIVE")


@operation("authentication_factors.enrol_otp")
def enrol_otp(call: Call) -> None:
    """Send a code to the caller's mobile number."""
    state, person, channel = call.state, challenges.person_of(call), call.path["channel"]
    _may_enrol(call, person, channel)
    factors.reachable(state, person, missing="MOBILE_NUMBER_NOT_AVAILABLE")
    factors.become(state, person, channel, "PENDING_VERIFICATION")
    challenges.issue(state, person, "ENROL", channel, identity=call.session.identity_ref, token=call.session.token)


@operation("authentication_factors.verify_otp")
def verify_otp(call: Call) -> None:
    """The code proves that the number is the caller's."""
    state, person, channel = call.state, challenges.person_of(call), call.path["channel"]
    _may_enrol(call, person, channel)
    challenge = challenges.latest(state, person["id"], "ENROL", channel)
    challenges.verify(state, challenge, call.body["verificationCode"])


@operation("authentication_factors.enrol_push")
def enrol_push(call: Call) -> None:
    """Pair a device. Here it agrees a second later, unless the simulator says otherwise before."""
    state, person, channel = call.state, challenges.person_of(call), call.path["channel"]
    _may_enrol(call, person, channel)
    extra = state.programme.settings.extra
    if channel in extra.get("channels_not_ready", ()):
        raise Conflict("CHANNEL_NOT_READY")
    if not extra.get("passcode_set", True):
        raise Conflict("PASSCODE_NOT_SET")
    if person.get("_barred_until", 0) > call.now:
        raise Conflict("CHALLENGE_LIMIT_EXCEEDED")
    mobile = person.get("mobile")
    if mobile is None:
        raise Conflict("MOBILE_NUMBER_NOT_AVAILABLE")
    if mobile["countryCode"] in extra.get("sms_unsupported", ("+850",)):
        raise Conflict("MOBILE_COUNTRY_NOT_SUPPORTED")
    recent = [at for at in person.get("_enrolments", ()) if call.now - at < people.DAY_MS]
    if len(recent) >= _ENROLMENTS:
        raise Conflict("ENROLMENT_LIMIT_EXCEEDED")
    person["_enrolments"] = [*recent, call.now]
    factors.become(state, person, channel, "PENDING_VERIFICATION")
    challenge = challenges.issue(state, person, "ENROL", channel, identity=call.session.identity_ref)
    delay = extra.get("push_delay_ms", _PUSH_DELAY_MS)
    state.jobs.add("factors.agree", call.now + delay, {"id": challenge["id"]}, key=challenge["id"])


@job("factors.agree")
def _agree(state: State, data: Json) -> None:
    challenge = state.records.get("challenge", data["id"])
    if challenge is not None and challenge["status"] == "PENDING":
        challenges.conclude(state, challenge, "VERIFIED")


@operation("authentication_factors.remove_push")
def remove_push(call: Call) -> None:
    """Forget a paired device."""
    state, person, channel = call.state, challenges.person_of(call), call.path["channel"]
    if channel not in person["factors"]:
        raise Conflict("CHANNEL_NOT_REGISTERED")
    if not person["active"]:
        raise Conflict("CREDENTIALS_INACTIVE")
    del person["factors"][channel]
    people.save(state, person)


@operation("access.login_via_biometrics")
def login_via_biometrics(call: Call) -> Json:
    """Ask a person's device; the token comes by the webhook ``/stepup/watch``."""
    state, body = call.state, call.body
    person = people.by_email(state, body["email"])
    if person is None or not person["active"]:
        raise Forbidden()
    if person["_locked_until"] > call.now:
        raise Locked()
    identity = body.get("identity") or person["identities"][0]
    if identity not in person["identities"]:
        raise Forbidden()
    factors.registered(state, person, "BIOMETRIC")
    return {"challengeId": challenges.issue(state, person, "LOGIN", "BIOMETRIC", identity=identity)["id"]}


@operation("simulator.challenges.verify_success")
def simulate_success(call: Call) -> Json:
    """The device agrees."""
    return _answer(call, "VERIFIED")


@operation("simulator.challenges.verify_invalid")
def simulate_invalid(call: Call) -> Json:
    """The device declines."""
    return _answer(call, "DECLINED")


@operation("simulator.challenges.verify_expired")
def simulate_expired(call: Call) -> Json:
    """Nobody answered in time."""
    return _answer(call, "EXPIRED")


def _answer(call: Call, status: str) -> Json:
    challenge = call.state.records.get("challenge", call.path["challenge_id"])
    fits = challenge is not None and challenge["credential"] == call.path["credentials_id"]
    if challenge is None or not fits or challenge["status"] != "PENDING":
        return {"code": "DENIED"}
    challenges.conclude(call.state, challenge, status)
    return {"code": "COMPLETED"}
