"""Confirmation of one send, wire transfer or batch of beneficiaries, by operations of its own."""

from __future__ import annotations

from weavr_multi.sandbox.call import Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import beneficiaries, challenges, factors
from weavr_multi.sandbox.domain.lifecycle import EXEMPTIONS
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.registry import operation

# The first part of an operation's name to the kind of record and what challenges call it.
_KINDS = {
    "sends": ("send", "sends"),
    "outgoing_wire_transfers": ("outgoing_wire_transfer", "outgoing_wire_transfers"),
    "beneficiaries": ("beneficiary_batch", beneficiaries.RESOURCE),
}


def _wanted(call: Call) -> tuple[Json, str]:
    """The resource that is to be confirmed, and its type.

    Raises:
        Conflict: STATE_INVALID (an unknown one too: no 404 is documented), SCA_EXEMPTION_APPLIED.
    """
    kind, resource_type = _KINDS[call.operation.name.partition(".")[0]]
    found = call.state.records.get(kind, call.path["id"], call.owner)
    if found is None:
        raise Conflict("STATE_INVALID")
    if found.get("challengeExemptionReason") in EXEMPTIONS:
        raise Conflict("SCA_EXEMPTION_APPLIED")
    return found, resource_type


@operation("sends.start_otp", "outgoing_wire_transfers.start_otp", "beneficiaries.start_batch_otp")
@operation("sends.start_push", "outgoing_wire_transfers.start_push", "beneficiaries.start_batch_push")
def start(call: Call) -> None:
    """Send a code, or ask on a device."""
    found, resource_type = _wanted(call)
    challenges.start(call, "CONFIRM", call.path["channel"], resource_type=resource_type, ids=[found["id"]])


@operation("sends.verify_otp", "outgoing_wire_transfers.verify_otp", "beneficiaries.verify_batch_otp")
def verify(call: Call) -> None:
    """The code confirms it."""
    found, resource_type = _wanted(call)
    person, channel = challenges.person_of(call), call.path["channel"]
    factors.registered(call.state, person, channel)
    if found["state"] != "PENDING_CHALLENGE":
        raise Conflict("STATE_INVALID")
    challenge = challenges.latest_for(call.state, person["id"], channel, resource_type, found["id"])
    if challenge is None and call.operation.knows(409, "CHALLENGE_NOT_PENDING"):
        raise Conflict("CHALLENGE_NOT_PENDING")
    challenges.verify(call.state, challenge, call.body["verificationCode"])
