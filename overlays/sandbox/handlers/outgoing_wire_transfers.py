"""Outgoing wire transfers, and what the bank at the other end (the simulator) answers."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presents
from weavr_multi.sandbox.domain.payments import (
    bank_settlement,
    correspondent_transfers,
    movement_lifecycle,
    movement_rules,
    payment_confirmation_pdf,
    wire_transfers,
)
from weavr_multi.sandbox.errors import Forbidden, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query

presents("outgoing_wire_transfers", "outgoing_wire_transfer", wire_transfers.shown)


@operation("outgoing_wire_transfers.create")
def create(call: Call) -> Response:
    """Send money to a bank account; usually it waits for confirmation."""
    wire = wire_transfers.submit(call.state, call.body, call.owner)
    return Response(body=wire_transfers.shown(wire), resource=("outgoing_wire_transfers", wire["id"]))


@operation("outgoing_wire_transfers.list")
def list_(call: Call) -> Json:
    """The identity's wire transfers, newest first."""
    query = from_source(movement_rules.listed(call.query), call.query)
    return call.listed("outgoing_wire_transfer", query, "transfer", wire_transfers.shown, newest_first=True)


def from_source(query: Query, asked: Json) -> Query:
    """Those from one account; older callers name it ``instrument``."""
    named = {part: asked.get(f"sourceInstrument.{part}") for part in ("type", "id")}
    older = movement_rules.whole("instrument", asked.get("instrument"))
    source = movement_rules.whole("sourceInstrument", named) or older or {}
    return query.equal("sourceInstrument.id", source.get("id")).equal("sourceInstrument.type", source.get("type"))


@operation("outgoing_wire_transfers.get")
def get(call: Call) -> Json:
    """One wire transfer."""
    other = call.state.records.owner("outgoing_wire_transfer", call.path["id"])
    if other is not None and other != call.owner:  # observed of this operation alone
        raise Forbidden("INSUFFICIENT_PERMISSIONS")
    return wire_transfers.shown(_own(call))


def _own(call: Call) -> Json:
    return call.own("outgoing_wire_transfer", call.path["id"])


@operation("outgoing_wire_transfers.cancel")
def cancel(call: Call) -> Json:
    """Call off a wire transfer that has not been carried out."""
    wire = _own(call)
    movement_lifecycle.cancel(
        call.state, wire_transfers.KIND, wire, call.owner, call.body_or_empty.get("cancellationReason")
    )
    return wire_transfers.shown(wire)


@operation("outgoing_wire_transfers.confirm")
def confirm(call: Call) -> Json:
    """Go on although the payee's name did not match."""
    wire = _own(call)
    bank_settlement.confirm(call.state, wire_transfers.KIND, wire, call.owner)
    return wire_transfers.shown(wire)


@operation("outgoing_wire_transfers.update_beneficiary_name")
def update_beneficiary_name(call: Call) -> Json:
    """Correct the payee's name."""
    wire = _own(call)
    wire_transfers.rename(call.state, wire, call.owner, call.body_or_empty)
    return wire_transfers.shown(wire)


@operation("outgoing_wire_transfers.get_payment_confirmation")
def get_payment_confirmation(call: Call) -> Response:
    """A page that says that the money has gone."""
    wire = _own(call)
    conflict_if(wire["state"] != "COMPLETED", "TRANSFER_NOT_COMPLETED")
    return Response(content=payment_confirmation_pdf.page(call.state, wire, call.owner), media_type="application/pdf")


_DONE = frozenset({"COMPLETED", "REJECTED", "FAILED", "CANCELLED", "RETURNED"})


@operation("simulator.outgoing_wire_transfers.accept", "simulator.outgoing_wire_transfers.reject")
def decide(call: Call) -> Json:
    """The bank at the other end takes the money, or sends it back."""
    decision = bank_settlement.accept if call.operation.name.endswith("accept") else bank_settlement.reject
    # The simulator has no operations for correspondent transfers of their own: these take their ids too.
    records, id = call.state.records, call.path["outgoing_wire_transfer_id"]
    for kind in (wire_transfers.KIND, correspondent_transfers.KIND):
        movement, owner = records.get(kind.record, id), records.owner(kind.record, id)
        if movement is None or owner is None:
            continue
        if movement["state"] in _DONE:
            return {"code": "DENIED_WIRE_TRANSFER_ALREADY_COMPLETED"}
        if movement["state"] != "SUBMITTED":
            return {"code": "DENIED"}
        decision(call.state, kind, movement, owner)
        if movement["state"] == "COMPLETED" and kind is wire_transfers.KIND:
            wire_transfers.arrive(call.state, movement, owner)
        return {"code": "COMPLETED"}
    return {"code": "DENIED_WIRE_TRANSFER_NOT_FOUND"}
