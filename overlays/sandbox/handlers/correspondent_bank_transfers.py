"""Correspondent bank transfers."""

from __future__ import annotations

from weavr_multi.sandbox.call import Answer, Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import correspondents, lifecycle, movements
from weavr_multi.sandbox.handlers.outgoing_wire_transfers import from_source
from weavr_multi.sandbox.registry import operation, presenter

presenter("correspondent_bank_transfers")(correspondents.show)


@operation("correspondent_bank_transfers.create")
def create(call: Call) -> Answer:
    """Send the money of a customer's customer to a bank account."""
    transfer = correspondents.submit(call.state, call.body, call.owner)
    return Answer(body=correspondents.shown(transfer), resource=("correspondent_bank_transfers", transfer["id"]))


@operation("correspondent_bank_transfers.list")
def list_(call: Call) -> Json:
    """The identity's correspondent transfers, in order of creation."""
    asked = call.query
    query = from_source(movements.listed(asked), asked)
    query.equal("originator.name", asked.get("originator.name")).equal("originator.tag", asked.get("originator.tag"))
    wanted = asked.get("originator.type")
    if wanted is not None:
        # A business is known by its place of registration.
        business = "IS NOT NULL" if wanted == "BUSINESS" else "IS NULL"
        query.raw(f"json_extract(data, '$.originator.registrationCountry') {business}")
    items, count = call.state.records.page(
        "correspondent_bank_transfer", call.owner, query, offset=call.offset, limit=call.limit
    )
    return call.page([correspondents.shown(item) for item in items], count, "transfer")


@operation("correspondent_bank_transfers.get")
def get(call: Call) -> Json:
    """One transfer."""
    return correspondents.shown(_own(call))


def _own(call: Call) -> Json:
    return call.own("correspondent_bank_transfer", call.path["id"])


@operation("correspondent_bank_transfers.cancel")
def cancel(call: Call) -> Json:
    """Call off a transfer that has not been carried out."""
    transfer = _own(call)
    reason = call.body_or_empty.get("cancellationReason")
    lifecycle.cancel(call.state, correspondents.KIND, transfer, call.owner, reason)
    return correspondents.shown(transfer)


@operation("correspondent_bank_transfers.confirm")
def confirm(call: Call) -> Json:
    """Go on although the payee's name did not match."""
    transfer = _own(call)
    correspondents.confirm(call.state, transfer, call.owner)
    return correspondents.shown(transfer)
