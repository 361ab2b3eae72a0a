"""Incoming wire transfers."""

from __future__ import annotations

from weavr_multi.sandbox.call import Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import deposits
from weavr_multi.sandbox.records import Query, public
from weavr_multi.sandbox.registry import operation, presenter

presenter("incoming_wire_transfers")(deposits.show)


@operation("incoming_wire_transfers.list")
def list_(call: Call) -> Json:
    """What has arrived on the identity's accounts, newest first."""
    asked = call.query
    query = Query().among("state", asked.get("state"))
    query.since("created", asked.get("creationTimestampFrom")).until("created", asked.get("creationTimestampTo"))
    query.since("_updated", asked.get("lastUpdatedTimestampFrom"))
    query.until("_updated", asked.get("lastUpdatedTimestampTo"))
    items, count = call.state.records.page(
        "incoming_wire_transfer",
        call.owner,
        query,
        offset=call.offset,
        limit=call.limit,
        newest_first=asked.get("sortOrder", "DESC") == "DESC",
    )
    return call.page([public(item) for item in items], count, "incomingWireTransfers")


@operation("incoming_wire_transfers.get")
def get(call: Call) -> Json:
    """One of them."""
    return public(call.own("incoming_wire_transfer", call.path["id"]))
