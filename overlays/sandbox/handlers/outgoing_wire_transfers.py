"""Outgoing wire transfers, and what the bank at the other end (the simulator) answers."""

from __future__ import annotations

from weavr_multi.sandbox.call import Answer, Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import confirmations, correspondents, lifecycle, movements, settlement, wires
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.records import Query, public
from weavr_multi.sandbox.registry import operation, presenter

presenter("outgoing_wire_transfers")(wires.show)


@operation("outgoing_wire_transfers.create")
def create(call: Call) -> Answer:
    """Send money to a bank account; usually it waits for confirmation."""
    wire = wires.submit(call.state, call.body, call.owner)
    return Answer(body=public(wire), resource=("outgoing_wire_transfers", wire["id"]))


@operation("outgoing_wire_transfers.list")
def list_(call: Call) -> Json:
    """The identity's wire transfers, in order of creation."""
    query = from_source(movements.listed(call.query), call.query)
    items, count = call.state.records.page(
        "outgoing_wire_transfer", call.owner, query, offset=call.offset, limit=call.limit
    )
    return call.page([public(item) for item in items], count, "transfer")


def from_source(query: Query, asked: Json) -> Query:
    """Those from one account; older callers name it ``instrument``."""
    older = asked.get("instrument") or {}
    query.equal("sourceInstrument.id", asked.get("sourceInstrument.id", older.get("id")))
    return query.equal("sourceInstrument.type", asked.get("sourceInstrument.type", older.get("type")))


@operation("outgoing_wire_transfers.get")
def get(call: Call) -> Json:
    """One wire transfer."""
    return public(_own(call))


def _own(call: Call) -> Json:
    return call.own("outgoing_wire_transfer", call.path["id"])


@operation("outgoing_wire_transfers.cancel")
def cancel(call: Call) -> Json:
    """Call off a wire transfer that has not been carried out."""
    wire = _own(call)
    lifecycle.cancel(call.state, wires.KIND, wire, call.owner, call.body_or_empty.get("cancellationReason"))
    return public(wire)


@operation("outgoing_wire_transfers.confirm")
def confirm(call: Call) -> Json:
    """Go on although the payee's name did not match."""
    wire = _own(call)
    wires.confirm(call.state, wire, call.owner)
    return public(wire)


@operation("outgoing_wire_transfers.update_beneficiary_name")
def update_beneficiary_name(call: Call) -> Json:
    """Correct the payee's name."""
    wire = _own(call)
    wires.rename(call.state, wire, call.owner, call.body_or_empty)
    return public(wire)


@operation("outgoing_wire_transfers.get_payment_confirmation")
def get_payment_confirmation(call: Call) -> Answer:
    """A page that says that the money has gone."""
    wire = _own(call)
    if wire["state"] != "COMPLETED":
        raise Conflict("TRANSFER_NOT_COMPLETED")
    return Answer(content=confirmations.page(call.state, wire, call.owner), media_type="application/pdf")


@operation("simulator.outgoing_wire_transfers.accept")
def accept(call: Call) -> Json:
    """The bank at the other end takes the money."""
    return _decide(call, settlement.accept)


@operation("simulator.outgoing_wire_transfers.reject")
def reject(call: Call) -> Json:
    """The bank at the other end sends the money back."""
    return _decide(call, settlement.reject)


_DONE = frozenset({"COMPLETED", "REJECTED", "FAILED", "CANCELLED", "RETURNED"})


def _decide(call: Call, decision: settlement.Decision) -> Json:
    # The simulator has no operations for correspondent transfers of their own: these take their ids too.
    records, id = call.state.records, call.path["outgoing_wire_transfer_id"]
    for kind in (wires.KIND, correspondents.KIND):
        movement, owner = records.get(kind.record, id), records.owner(kind.record, id)
        if movement is None or owner is None:
            continue
        if movement["state"] in _DONE:
            return {"code": "DENIED_WIRE_TRANSFER_ALREADY_COMPLETED"}
        if movement["state"] != "SUBMITTED":
            return {"code": "DENIED"}
        decision(call.state, kind, movement, owner)
        return {"code": "COMPLETED"}
    return {"code": "DENIED_WIRE_TRANSFER_NOT_FOUND"}
