"""Second factors: enrolling, listing, removing; the simulator's side of pushes."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.background.job_queue import job
from weavr_multi.sandbox.domain.people import challenges, factors, persons
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

_ENROLMENTS = 5


@operation("authentication_factors.list")
def list_(call: Call) -> Json:
    """The caller's factors; this list is not paged, and left out where it is empty."""
    found = factors.show(challenges.person_of(call))
    return {"factors": found} if found else {}


def _may_enrol(call: Call, person: Json, channel: str) -> None:
    factors.supported(call.state, person, channel)
    conflict_if(person["type"] not in call.state.programme.settings.enrolment_types, "TYPE_DOES_NOT_SUPPORT_ENROLMENT")
    conflict_if(person["factors"].get(channel, {}).get("status") == "ACTIVE", "CHANNEL_ALREADY_REGISTERED")
    conflict_if(not person["active"] and call.operation.knows(409, "CREDENTIALS_INACTIVE"), "CREDENTIALS_INACTIVE")


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
    settings = state.programme.settings
    conflict_if(channel in settings.channels_not_ready, "CHANNEL_NOT_READY")
    conflict_if(not settings.passcode_set, "PASSCODE_NOT_SET")
    challenges.within_daily_limit(call)
    mobile = person.get("mobile")
    if mobile is None:
        raise Conflict("MOBILE_NUMBER_NOT_AVAILABLE")
    conflict_if(mobile["countryCode"] in settings.sms_unsupported, "MOBILE_COUNTRY_NOT_SUPPORTED")
    recent = [at for at in person.get("_enrolments", ()) if call.now - at < persons.DAY_MS]
    conflict_if(len(recent) >= _ENROLMENTS, "ENROLMENT_LIMIT_EXCEEDED")
    person["_enrolments"] = [*recent, call.now]
    factors.become(state, person, channel, "PENDING_VERIFICATION")
    challenge = challenges.issue(state, person, "ENROL", channel, identity=call.session.identity_ref)
    state.jobs.add("factors.agree", call.now + settings.push_delay_ms, {"id": challenge["id"]}, key=challenge["id"])


@job("factors.agree")
def _agree(state: State, data: Json) -> None:
    challenge = state.records.get("challenge", data["id"])
    if challenge is not None and challenge["status"] == "PENDING":
        challenges.conclude(state, challenge, "VERIFIED")


@operation("authentication_factors.remove_push")
def remove_push(call: Call) -> None:
    """Forget a paired device."""
    state, person, channel = call.state, challenges.person_of(call), call.path["channel"]
    conflict_if(channel not in person["factors"], "CHANNEL_NOT_REGISTERED")
    conflict_if(not person["active"], "CREDENTIALS_INACTIVE")
    del person["factors"][channel]
    persons.save(state, person)


# What a device, or nobody, does.
_ANSWERS = {
    "simulator.challenges.verify_success": "VERIFIED",
    "simulator.challenges.verify_invalid": "DECLINED",
    "simulator.challenges.verify_expired": "EXPIRED",
}


@operation(*_ANSWERS)
def simulate(call: Call) -> Json:
    """The device agrees or declines, or nobody answers in time."""
    challenge = call.state.records.get("challenge", call.path["challenge_id"])
    fits = challenge is not None and challenge["credential"] == call.path["credentials_id"]
    if challenge is None or not fits or challenge["status"] != "PENDING":
        return {"code": "DENIED"}
    challenges.conclude(call.state, challenge, _ANSWERS[call.operation.name])
    return {"code": "COMPLETED"}
