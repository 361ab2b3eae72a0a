"""Incoming wire transfers."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation, presents
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query, public

presents("incoming_wire_transfers", "incoming_wire_transfer")


@operation("incoming_wire_transfers.list")
def list_(call: Call) -> Json:
    """What has arrived on the identity's accounts, newest first."""
    query = Query().among("state", call.query.get("state")).between("created", call.query, "creationTimestamp")
    query.between("_updated", call.query, "lastUpdatedTimestamp")
    newest = call.newest_first
    return call.listed("incoming_wire_transfer", query, "incomingWireTransfers", public, newest_first=newest)


@operation("incoming_wire_transfers.get")
def get(call: Call) -> Json:
    """One of them."""
    return public(call.own("incoming_wire_transfer", call.path["id"]))
