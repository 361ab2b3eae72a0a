"""Transfers."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presents
from weavr_multi.sandbox.domain.payments import movement_rules, transfers
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import public

presents("transfers", "transfer")


@operation("transfers.create", "backoffice.transfers.create")
def create(call: Call) -> Response:
    """Move money between two instruments of the identity, now or later."""
    transfer = transfers.submit(call.state, call.body, call.owner)
    return Response(body=public(transfer), resource=("transfers", transfer["id"]))


@operation("transfers.list", "backoffice.transfers.list")
def list_(call: Call) -> Json:
    """The identity's transfers, newest first."""
    asked = call.query
    query = movement_rules.listed(asked)
    instrument = movement_rules.whole("instrumentId", asked.get("instrumentId"))
    if instrument:
        query.raw("id IN (SELECT id FROM activity WHERE instrument = ?)", instrument["id"])
    return call.listed("transfer", query, "transfer", public, newest_first=True)


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
