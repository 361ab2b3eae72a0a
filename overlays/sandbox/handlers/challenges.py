"""Challenges that confirm several pending operations of one type."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.people import challenges, factors
from weavr_multi.sandbox.errors import NotFound, conflict_if
from weavr_multi.sandbox.json_text import Json


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
