"""Challenges that confirm one send, wire transfer or batch of beneficiaries."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.payments import beneficiaries
from weavr_multi.sandbox.domain.payments.movement_lifecycle import EXEMPTIONS
from weavr_multi.sandbox.domain.people import challenges, factors
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json

# The first part of an operation's name to the kind of record and what challenges call it.
_KINDS = {
    "sends": ("send", "sends"),
    "outgoing_wire_transfers": ("outgoing_wire_transfer", "outgoing_wire_transfers"),
    "beneficiaries": ("beneficiary_batch", beneficiaries.RESOURCE),
}
# What becomes of them when their challenge expires; the code has expired then, rather than come at the wrong time.
_LAPSED = ("REJECTED", "FAILED", "CHALLENGE_FAILED")


def _wanted(call: Call) -> tuple[Json, str]:
    """The resource that is to be confirmed, and its type."""
    kind, resource_type = _KINDS[call.operation.name.partition(".")[0]]
    found = call.own(kind, call.path["id"])
    conflict_if(found.get("challengeExemptionReason") in EXEMPTIONS, "SCA_EXEMPTION_APPLIED")
    return found, resource_type


@operation("sends.start_otp", "outgoing_wire_transfers.start_otp", "beneficiaries.start_batch_otp")
@operation("sends.start_push", "outgoing_wire_transfers.start_push", "beneficiaries.start_batch_push")
def start(call: Call) -> None:
    """Send a code, or ask on a device."""
    found, resource_type = _wanted(call)
    channel = call.path["channel"]
    factors.registered(call.state, challenges.person_of(call), channel)
    last = challenges.latest_for(call.state, call.owner, channel, resource_type, found["id"])
    conflict_if(last is not None and last["status"] == "PENDING", "STATE_INVALID")
    challenges.start(call, "CONFIRM", channel, resource_type=resource_type, ids=[found["id"]])


@operation("sends.verify_otp", "outgoing_wire_transfers.verify_otp", "beneficiaries.verify_batch_otp")
def verify(call: Call) -> None:
    """The code confirms it."""
    found, resource_type = _wanted(call)
    person, channel = challenges.person_of(call), call.path["channel"]
    factors.registered(call.state, person, channel)
    challenge = challenges.latest_for(call.state, call.owner, channel, resource_type, found["id"])
    lapsed = challenge is not None and challenge["status"] == "EXPIRED" and found["state"] in _LAPSED
    if found["state"] != "PENDING_CHALLENGE" and not lapsed:
        raise Conflict("STATE_INVALID")
    conflict_if(challenge is not None and challenge["credential"] != person["id"], "CHANNEL_NOT_REGISTERED")
    conflict_if(challenge is None and call.operation.knows(409, "CHALLENGE_NOT_PENDING"), "CHALLENGE_NOT_PENDING")
    challenges.verify(call.state, challenge, call.body["verificationCode"])
