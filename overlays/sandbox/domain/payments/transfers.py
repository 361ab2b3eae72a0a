"""Transfers between instruments of one identity."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import legacy_amount, pick, present
from weavr_multi.sandbox.domain.money import fees, instruments
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.domain.payments import movement_lifecycle, movement_rules
from weavr_multi.sandbox.domain.payments.movement_rules import ACTIVITY
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.errors import Conflict, NotFound, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

_EVENTS = frozenset({"PENDING", "COMPLETED", "FAILED", "SCHEDULED", "CANCELLED"})


def ends(state: State, body: Json, owner: str, profile: Json) -> tuple[Instrument, Instrument]:
    """Source and destination of a request."""
    source = movement_rules.source(state, body["source"], owner)
    destination = instruments.find(state, body["destination"], owner)
    if destination is None:
        raise Conflict("DESTINATION_NOT_FOUND")
    conflict_if(source.ref == destination.ref, "SOURCE_AND_DESTINATION_MUST_BE_DIFFERENT")
    conflict_if(destination.debit_card, "DESTINATION_CANNOT_BE_DEBIT_MODE_CARD")
    if destination.type not in profile.get("instruments", instruments.KINDS):
        raise Conflict("TRANSFER_BETWEEN_INSTRUMENTS_UNSUPPORTED")
    movement_rules.possible(state, "transfers", profile, source, destination, body["destinationAmount"])
    return source, destination


def submit(state: State, body: Json, owner: str) -> Json:
    """Carry a transfer out, or plan it."""
    if state.programme.rules(body["profileId"]).get("kind") != "transfers":
        raise NotFound(message="There is no such profile.")
    profile = identities.profile_for(state, "transfers", body["profileId"], owner)
    source, destination = ends(state, body, owner, profile)
    at = movement_rules.scheduled(state, body)
    fee = fees.quote(state, "transfer_fees", source.currency)
    now, id = state.now(), state.ids.next()
    transfer: Json = {
        "id": id,
        **pick(body, "profileId", "tag", "source", "destination", "destinationAmount", "description"),
        "state": "COMPLETED" if at is None else "SCHEDULED",
        "creationTimestamp": now,
        **present(_fee=fee),
    }
    if at is None:
        transfer["executionTimestamp"] = str(now)
        _move(state, transfer, source, destination)
    else:
        transfer["scheduledTimestamp"] = str(at)
        state.jobs.add("movements.execute", at, {"kind": KIND.record, "id": id}, key=id)
    state.records.add("transfer", owner, transfer, created=now, state=transfer["state"])
    _list(state, transfer, source, destination, owner)
    tell(state, transfer, owner)
    return transfer


def _move(state: State, transfer: Json, source: Instrument, destination: Instrument) -> None:
    amount = transfer["destinationAmount"]
    legs = [(source.account, -amount["amount"]), (destination.account, amount["amount"])]
    posting = state.ledger.post("TRANSFER", transfer["id"], amount["currency"], legs, at=state.now())
    if "_fee" in transfer:
        fees.take(state, source, transfer["_fee"], related=transfer["id"], line=posting)
    instruments.spent(state, source)
    instruments.received(state, destination)


def _list(state: State, transfer: Json, source: Instrument, destination: Instrument, owner: str) -> None:
    id, at, add = transfer["id"], transfer["creationTimestamp"], state.activity.add
    amount, status, fee = transfer["destinationAmount"], ACTIVITY[transfer["state"]], present(fee=transfer.get("_fee"))
    add(id, "transfers", owner, source.ref, "DEBIT", amount, status, at=at, data=fee)
    add(id, "transfers", owner, destination.ref, "CREDIT", amount, status, at=at, main=False)


def _carry_out(state: State, transfer: Json, owner: str) -> None:
    source, destination = ends(state, transfer, owner, state.programme.rules(transfer["profileId"]))
    _move(state, transfer, source, destination)
    transfer["executionTimestamp"] = str(state.now())
    movement_lifecycle.become(state, KIND, transfer, owner, "COMPLETED")


def cancel(state: State, id: str, owner: str, reason: str | None) -> Json:
    """One line of the answer of a cancellation of many."""
    transfer = state.records.get("transfer", id)
    if transfer is None:
        return {"id": id, "state": "ERROR", "errorCode": "NOT_FOUND"}
    if state.records.owner("transfer", id) != owner:
        return {"id": id, "state": "ERROR", "errorCode": "FORBIDDEN"}
    if transfer["state"] != "SCHEDULED":
        return {"id": id, "state": "ERROR", "errorCode": "TRANSACTION_NOT_SCHEDULED"}
    movement_lifecycle.cancel(state, KIND, transfer, owner, reason)
    return {"id": id, "state": "SUCCESS"}


def tell(state: State, transfer: Json, owner: str, conflict: str | None = None) -> None:
    """The webhook of a transfer."""
    if transfer["state"] not in _EVENTS:
        return
    body: Json = {
        "id": {"type": "transfers", "id": transfer["id"]},
        **pick(transfer, "profileId", "tag", "source", "destination", "state"),
        "destinationAmount": legacy_amount(transfer["destinationAmount"]),
        "creationTimestamp": str(transfer["creationTimestamp"]),
        **pick(transfer, "scheduledTimestamp", "executionTimestamp", "cancellationReason"),
    }
    body["conflict"] = "UNDEFINED" if conflict is None else movement_rules.legacy_code(conflict)
    event = {"eventType": transfer["state"], "transfer": body, "publishedTimestamp": str(state.now())}
    state.events.emit("/transfers/watch", event, owner=owner)


KIND = movement_lifecycle.register(movement_lifecycle.Kind("transfer", "transfers", _carry_out, tell))
