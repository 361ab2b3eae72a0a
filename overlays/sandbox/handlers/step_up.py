"""Step-up of the caller's token, and challenges that confirm pending operations."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.people import challenges, factors
from weavr_multi.sandbox.errors import NotFound, conflict_if
from weavr_multi.sandbox.json_text import Json


@operation("step_up.start_otp")
def start_otp(call: Call) -> None:
    """Send a code by SMS."""
    challenges.start(call, "STEP_UP", call.path["channel"])


@operation("step_up.verify_otp")
def verify_otp(call: Call) -> None:
    """The code raises the token that it is shown with."""
    conflict_if(call.session.stepped_up, "ALREADY_VERIFIED")
    person, channel = challenges.person_of(call), call.path["channel"]
    factors.registered(call.state, person, channel)
    challenge = challenges.latest(call.state, person["id"], "STEP_UP", channel)
    if challenge is not None and challenge["_token"] != call.session.token:
        challenge = None
    challenges.verify(call.state, challenge, call.body["verificationCode"])


@operation("step_up.start_push")
def start_push(call: Call) -> Json:
    """Ask on a device; the outcome comes by the webhook ``/stepup/watch``."""
    conflict_if(call.session.stepped_up, "STATE_INVALID")
    return {"id": challenges.start(call, "STEP_UP", call.path["channel"])["id"]}


@operation("challenges.start_otp", "challenges.start_push")
def start_confirmation(call: Call) -> Json:
    """One challenge for several resources of one type."""
    body = call.body
    challenge = challenges.start(
        call, "CONFIRM", call.path["channel"], resource_type=body["resourceType"], ids=body["resourceIds"]
    )
    return {"scaChallengeId": challenge["id"]}


@operation("challenges.verify_otp")
def verify_confirmation(call: Call) -> None:
    """The code confirms all of them."""
    person, channel = challenges.person_of(call), call.path["channel"]
    challenge = call.state.records.get("challenge", call.path["scaChallengeId"], call.owner)
    if challenge is None or challenge["resourceType"] != call.body["resourceType"]:
        raise NotFound(message="There is no such challenge.")
    factors.registered(call.state, person, channel)
    conflict_if(challenge["credential"] != person["id"], "CHANNEL_NOT_REGISTERED")
    fits = challenge["channel"] == channel
    challenges.verify(call.state, challenge if fits else None, call.body["verificationCode"])
