"""Outgoing wire transfers: money for a bank account outside.

The profile may say more than what all movements know: ``types`` of networks, ``purpose_required``,
``iban_required`` (of the source account), ``plugin_tags`` (the only tags that its filter accepts), and what
:mod:`payees` reads.
"""

from __future__ import annotations

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import fees, lifecycle, movements, payees, settlement
from weavr_multi.sandbox.domain.instruments import Instrument
from weavr_multi.sandbox.domain.legacy import legacy_amount, pick, present
from weavr_multi.sandbox.domain.payees import Payee
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.records import public
from weavr_multi.sandbox.state import State

_LONGEST_DESCRIPTION = 50


def show(state: State, id: str) -> Json | None:
    """``OutgoingWireTransfer``."""
    wire = state.records.get("outgoing_wire_transfer", id)
    return None if wire is None else public(wire)


def submit(state: State, body: Json, owner: str) -> Json:
    """Take in a wire transfer: to be confirmed, planned, or carried out at once.

    Raises:
        Conflict: with the code for what stands in its way.
    """
    profile = state.programme.profile("outgoing_wire_transfers", body["profileId"])
    source = movements.source(state, body["sourceInstrument"], owner)
    amount, destination = body["transferAmount"], body["destinationBeneficiary"]
    payee = payees.of(state, destination, owner, amount["currency"])
    _check(state, profile, source, body, payee)
    at = movements.scheduled(state, body)
    fee = fees.quote(state, "outgoing_wire_transfer_fees", source.currency)
    if at is None:
        movements.affordable(state, source, amount["amount"] + (fee["amount"]["amount"] if fee else 0))
    reason = lifecycle.exemption(state, profile, amount, trusted="beneficiaryId" in destination)
    outcomes = payees.verified(state, profile, payee)
    wire: Json = {
        "id": state.ids.next(),
        **pick(body, "profileId", "tag", "sourceInstrument", "transferAmount", "purpose", "description"),
        **present(fee=fee and fee["amount"], scheduledTimestamp=None if at is None else str(at)),
        "type": payee.network,
        "destination": destination,
        "challengeExemptionReason": reason,
        "state": "INVALID",
        "creationTimestamp": state.now(),
        **({"validationOutcomes": outcomes} if outcomes else {}),
        **present(_fee=fee),
    }
    state.records.add("outgoing_wire_transfer", owner, wire, created=wire["creationTimestamp"], state="INVALID")
    settlement.listed(state, KIND, wire, source, amount)
    if payees.accepted(outcomes):
        lifecycle.begin(state, KIND, wire, owner, confirm=reason == "NO_EXEMPTION")
    else:
        lifecycle.become(state, KIND, wire, owner, "PENDING_CONFIRMATION")
    return wire


def _check(state: State, profile: Json, source: Instrument, body: Json, payee: Payee) -> None:
    movements.known_well_enough(state, profile, movements.owner_ref(state, source.owner))
    movements.usable(state, "SOURCE", source, "outgoing_wire_transfers")
    if profile.get("iban_required") and source.data["_iban"]["state"] != "ALLOCATED":
        raise Conflict("IBAN_UPGRADE_REQUIRED")
    if len(body.get("description", "")) > _LONGEST_DESCRIPTION:
        raise Conflict("MODEL_CONSTRAINTS_VIOLATED")
    if profile.get("purpose_required") and not body.get("purpose"):
        raise Conflict("PURPOSE_OF_PAYMENT_REQUIRED")
    if body.get("tag") not in profile.get("plugin_tags", (body.get("tag"),)):
        raise Conflict("PLUGIN_FILTER_DATA_INVALID")
    amount = body["transferAmount"]
    movements.within(profile, amount)
    if source.currency != amount["currency"]:
        raise Conflict("CURRENCY_MISMATCH")
    payees.carried(profile, payee, amount["currency"])
    payees.check_details(payee)


def confirm(state: State, wire: Json, owner: str) -> None:
    """The name that the check did not like is right all the same.

    Raises:
        Conflict: INVALID_STATE.
    """
    if wire["state"] != "PENDING_CONFIRMATION":
        raise Conflict("INVALID_STATE")
    _onward(state, wire, owner)


def _onward(state: State, wire: Json, owner: str) -> None:
    if wire["challengeExemptionReason"] == "NO_EXEMPTION":
        lifecycle.become(state, KIND, wire, owner, "PENDING_CHALLENGE")
    else:
        lifecycle.go_on(state, KIND, wire, owner)


def rename(state: State, wire: Json, owner: str, body: Json) -> None:
    """Correct the payee's name, and check it again.

    Raises:
        Conflict: INVALID_STATE, CONFLICT_BENEFICIARYID_NAME, CONFLICT_EXTERNALACCOUNTID_NAME,
            MODEL_CONSTRAINTS_VIOLATED, NO_NAME_TO_ACCEPT.
    """
    if wire["state"] != "PENDING_CONFIRMATION":
        raise Conflict("INVALID_STATE")
    destination = wire["destination"]
    if "beneficiaryId" in destination:
        raise Conflict("CONFLICT_BENEFICIARYID_NAME")
    if destination.get("type") == "linked_accounts":
        raise Conflict("CONFLICT_EXTERNALACCOUNTID_NAME")
    name = body.get("name")
    if (name is not None) == bool(body.get("acceptVerifiedName")):
        raise Conflict("MODEL_CONSTRAINTS_VIOLATED")
    if name is None:
        name = payees.holder_told(wire["validationOutcomes"])
    if name is None:
        raise Conflict("NO_NAME_TO_ACCEPT")
    wire["destination"] = {**destination, "name": name}
    profile = state.programme.rules(wire["profileId"])
    wire["validationOutcomes"] = payees.verified(state, profile, _payee(state, wire, owner))
    if payees.accepted(wire["validationOutcomes"]):
        _onward(state, wire, owner)
    else:
        lifecycle.become(state, KIND, wire, owner, "PENDING_CONFIRMATION")


def _payee(state: State, wire: Json, owner: str) -> Payee:
    return payees.of(state, wire["destination"], owner, wire["transferAmount"]["currency"])


def _carry_out(state: State, wire: Json, owner: str) -> None:
    source = movements.source(state, wire["sourceInstrument"], owner)
    movements.usable(state, "SOURCE", source, "outgoing_wire_transfers")
    settlement.reserve(state, KIND, wire, source, wire["transferAmount"])


def _tell(state: State, wire: Json, owner: str, conflict: str | None) -> None:
    destination = wire["destination"]
    transfer: Json = {
        "id": {"type": "outgoing_wire_transfers", "id": wire["id"]},
        **pick(wire, "profileId", "tag", "type", "description", "state", "challengeExemptionReason"),
        "source": wire["sourceInstrument"],
        "transferAmount": legacy_amount(wire["transferAmount"]),
        "transactionAmount": legacy_amount(wire["transferAmount"]),
        "destination": _told(state, wire, owner),
        **present(beneficiaryId=destination.get("beneficiaryId")),
        "creationTimestamp": str(wire["creationTimestamp"]),
        **pick(wire, "scheduledTimestamp", "executionTimestamp", "cancellationReason", "validationOutcomes"),
    }
    if destination.get("type") == "linked_accounts":
        transfer["externalAccountId"] = destination
    if "fee" in wire:
        transfer["transactionFee"] = legacy_amount(wire["fee"])
    if conflict is not None:
        transfer["conflict"] = movements.legacy_code(conflict)
    settlement.emit(state, "/outgoing_wire_transfers/watch", transfer, wire["state"], owner)


def _told(state: State, wire: Json, owner: str) -> Json:
    try:
        return payees.legacy(_payee(state, wire, owner))
    except Conflict:
        # A beneficiary or linked account that has been removed meanwhile.
        return {"beneficiaryName": ""}


KIND = lifecycle.register(lifecycle.Kind("outgoing_wire_transfer", "outgoing_wire_transfers", _carry_out, _tell))
