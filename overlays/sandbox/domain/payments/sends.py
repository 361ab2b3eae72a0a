"""Sends: money for an instrument of another identity."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import legacy_amount, pick, present
from weavr_multi.sandbox.domain.money import fees, instruments
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.domain.payments import beneficiaries, movement_lifecycle, movement_rules
from weavr_multi.sandbox.domain.people import identities, incoming_limits
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.ledger import held
from weavr_multi.sandbox.storage.resource_store import public
from weavr_multi.sandbox.storage.state import State

_EVENTS = frozenset({"PENDING", "COMPLETED", "FAILED", "PENDING_CHALLENGE", "INVALID", "SCHEDULED", "CANCELLED"})


def shown(send: Json) -> Json:
    """``Send`` of a record; who declined it is not part of it."""
    shown = movement_lifecycle.without_nothing_said(public(send))
    return {key: value for key, value in shown.items() if key != "rejectedInfo"}


def submit(state: State, body: Json, owner: str) -> Json:
    """Take in a send: to be confirmed, planned, or carried out at once."""
    profile = identities.profile_for(state, "sends", body["profileId"], owner)
    source = movement_rules.source(state, body["source"], owner)
    destination = _destination(state, body["destination"], owner)
    amount = body["destinationAmount"]
    _check(state, profile, source, destination, amount)
    at = movement_rules.scheduled(state, body)
    fee = fees.quote(state, "send_fees", source.currency)
    destination_fee = fees.quote(state, "send_fees", source.currency, setting="send_destination_fees")
    if destination_fee is not None and destination_fee["amount"]["amount"] > amount["amount"]:
        raise Conflict("DESTINATION_FEE_EXCEEDS_TRANSACTION_AMOUNT")
    if at is None:
        movement_rules.affordable(state, source, amount["amount"] + (fee["amount"]["amount"] if fee else 0))
    reason = movement_lifecycle.exemption(
        state, "send", owner, profile, amount, trusted="beneficiaryId" in body["destination"]
    )
    send: Json = {
        "id": state.ids.next(),
        **pick(body, "profileId", "tag", "source", "destination", "destinationAmount", "description"),
        "transactionAmount": amount,
        **present(
            sourceFee=fee and fee["amount"],
            destinationFee=destination_fee and destination_fee["amount"],
            scheduledTimestamp=None if at is None else str(at),
        ),
        "challengeExemptionReason": reason,
        "state": "INITIALISED",
        "creationTimestamp": state.now(),
        "_destination": destination.ref,
        **present(_fee=fee, _destination_fee=destination_fee),
    }
    state.records.add("send", owner, send, created=send["creationTimestamp"], state="INITIALISED")
    _list(state, send, source, "DEBIT", "INITIALISED")
    movement_lifecycle.begin(state, KIND, send, owner, confirm=reason == "NO_EXEMPTION")
    return send


def _destination(state: State, wanted: Json, owner: str) -> Instrument:
    ref = wanted
    if "beneficiaryId" in wanted:
        trusted = beneficiaries.usable(state, wanted["beneficiaryId"], owner, "instrument")
        ref = trusted["beneficiaryDetails"]["instrument"]
    found = instruments.find(state, ref)
    if found is None:
        raise Conflict("DESTINATION_NOT_FOUND")
    return found


def _check(state: State, profile: Json, source: Instrument, destination: Instrument, amount: Json) -> None:
    conflict_if(source.ref == destination.ref, "SOURCE_AND_DESTINATION_MUST_BE_DIFFERENT")
    conflict_if(destination.owner == source.owner, "DESTINATION_BELONGS_TO_SAME_IDENTITY")
    conflict_if(destination.debit_card, "DESTINATION_CANNOT_BE_DEBIT_MODE_CARD")
    conflict_if(destination.type not in profile.get("instruments", instruments.KINDS), "SEND_TO_INSTRUMENT_UNSUPPORTED")
    if _programme(state, source.owner) != _programme(state, destination.owner):
        raise Conflict("SOURCE_AND_DESTINATION_MUST_BE_IN_SAME_PROGRAMME")
    identities.known_well_enough(state, profile, identities.ref_of(state, source.owner))
    movement_rules.possible(state, "sends", profile, source, destination, amount)


def _programme(state: State, owner: str) -> str:
    # A profile of identities can be said to belong to another programme, so that the refusal can be seen.
    return str(state.programme.rules(identities.profile_of(state, owner)).get("programme", ""))


def _list(state: State, send: Json, end: Instrument, direction: str, as_of: str) -> None:
    side = (end.owner, end.ref, direction, send["destinationAmount"], movement_rules.ACTIVITY[as_of])
    fee = send.get("_fee" if direction == "DEBIT" else "_destination_fee")
    state.activity.add(send["id"], "sends", *side, at=state.now(), data=present(fee=fee))


def _carry_out(state: State, send: Json, owner: str) -> None:
    source = movement_rules.source(state, send["source"], owner)
    destination = _destination(state, send["_destination"], owner)
    movement_rules.usable(state, "SOURCE", source, "sends")
    movement_rules.usable(state, "DESTINATION", destination, "sends")
    amount = send["destinationAmount"]
    movement_rules.room(state, destination, amount["amount"])
    held_back = incoming_limits.exceeded(state, destination.owner, amount)
    # On the payee's side it is there first, and can be spent then.
    posting = _move(state, send, source.account, held(destination.account))
    if "_fee" in send:
        fees.take(state, source, send["_fee"], related=send["id"], line=posting)
    instruments.spent(state, source)
    # The receiver hears of it only now.
    _list(state, send, destination, "CREDIT", "PENDING" if held_back else "COMPLETED")
    if held_back:
        movement_lifecycle.become(state, KIND, send, owner, "PENDING")
    else:
        _arrive(state, send, owner, destination)


def _move(state: State, send: Json, source: str, destination: str) -> str:
    amount = send["destinationAmount"]
    legs = [(source, -amount["amount"]), (destination, amount["amount"])]
    return state.ledger.post("SEND", send["id"], amount["currency"], legs, at=state.now())


def _arrive(state: State, send: Json, owner: str, destination: Instrument) -> None:
    posting = _move(state, send, held(destination.account), destination.account)
    if "_destination_fee" in send:
        fees.take(state, destination, send["_destination_fee"], related=send["id"], line=posting)
    instruments.received(state, destination)
    send["executionTimestamp"] = str(state.now())
    movement_lifecycle.become(state, KIND, send, owner, "COMPLETED")


def resume(state: State, id: str, *, accept: bool) -> None:
    """End what holds a send: it is COMPLETED, or REJECTED and its amount goes back.

    Raises:
        KeyError: there is no such send, or it is not held.
    """
    send, owner = state.records.get("send", id), state.records.owner("send", id)
    if send is None or owner is None or send["state"] != "PENDING":
        raise KeyError(f"there is no send {id!r} that is held")
    destination = _destination(state, send["_destination"], owner)
    if accept:
        _arrive(state, send, owner, destination)
        return
    source = movement_rules.source(state, send["source"], owner)
    _move(state, send, held(destination.account), source.account)
    instruments.received(state, source)
    movement_lifecycle.become(state, KIND, send, owner, "REJECTED")


def _tell(state: State, send: Json, owner: str, conflict: str | None) -> None:
    body: Json = {
        "id": {"type": "send", "id": send["id"]},
        **pick(send, "profileId", "tag", "source", "state", "description", "challengeExemptionReason"),
        "destination": send["_destination"],
        "beneficiaryId": send["destination"].get("beneficiaryId", ""),
        "creationTimestamp": str(send["creationTimestamp"]),
        **pick(send, "scheduledTimestamp", "executionTimestamp", "cancellationReason"),
    }
    for name in ("destinationAmount", "transactionAmount", "sourceFee", "destinationFee"):
        if name in send:
            body[name] = legacy_amount(send[name])
    body["conflict"] = "NO_ERROR" if conflict is None else movement_rules.legacy_code(conflict)
    # There is no word for a send that was declined.
    kind = send["state"] if send["state"] in _EVENTS else "FAILED"
    state.events.emit(
        "/send/watch", {"eventType": kind, "send": body, "publishedTimestamp": str(state.now())}, owner=owner
    )


KIND = movement_lifecycle.register(movement_lifecycle.Kind("send", "sends", _carry_out, _tell))
