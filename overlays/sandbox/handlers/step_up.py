"""Step-up of the caller's token."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.people import challenges, factors
from weavr_multi.sandbox.errors import conflict_if
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
