"""Transfers."""

from __future__ import annotations

from weavr_multi.sandbox.call import Answer, Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import movements, transfers
from weavr_multi.sandbox.records import public
from weavr_multi.sandbox.registry import operation, presenter

presenter("transfers")(transfers.show)


@operation("transfers.create", "backoffice.transfers.create")
def create(call: Call) -> Answer:
    """Move money between two instruments of the identity, now or later."""
    transfer = transfers.submit(call.state, call.body, call.owner)
    return Answer(body=public(transfer), resource=("transfers", transfer["id"]))


@operation("transfers.list", "backoffice.transfers.list")
def list_(call: Call) -> Json:
    """The identity's transfers, in order of creation."""
    asked = call.query
    query = movements.listed(asked)
    instrument = asked.get("instrumentId")
    if instrument:
        query.raw("id IN (SELECT id FROM activity WHERE instrument = ?)", instrument["id"])
    items, count = call.state.records.page("transfer", call.owner, query, offset=call.offset, limit=call.limit)
    return call.page([public(item) for item in items], count, "transfer")


@operation("transfers.get", "backoffice.transfers.get")
def get(call: Call) -> Json:
    """One transfer."""
    return public(call.own("transfer", call.path["id"]))


@operation("transfers.cancel_many")
def cancel_many(call: Call) -> Json:
    """Call off transfers that are scheduled; each on its own."""
    return {
        "cancellations": [
            transfers.cancel(call.state, item["id"], call.owner, item.get("cancellationReason"))
            for item in call.body["cancellations"]
        ]
    }
