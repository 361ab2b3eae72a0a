"""Sends."""

from __future__ import annotations

from weavr_multi.sandbox.call import Answer, Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import lifecycle, movements, sends
from weavr_multi.sandbox.registry import operation, presenter

presenter("sends")(sends.show)


@operation("sends.create")
def create(call: Call) -> Answer:
    """Send money to another identity; usually it waits for confirmation."""
    send = sends.submit(call.state, call.body, call.owner)
    return Answer(body=sends.shown(send), resource=("sends", send["id"]))


@operation("sends.list")
def list_(call: Call) -> Json:
    """The identity's sends, in order of creation."""
    asked = call.query
    query = movements.listed(asked)
    query.equal("source.id", asked.get("source.id")).equal("source.type", asked.get("source.type"))
    end = asked.get("instrumentId")
    if end:
        query.raw(
            "? IN (json_extract(data, '$.source.id'), json_extract(data, '$._destination.id'))",
            end["id"],
        )
    items, count = call.state.records.page("send", call.owner, query, offset=call.offset, limit=call.limit)
    return call.page([sends.shown(item) for item in items], count, "send")


@operation("sends.get")
def get(call: Call) -> Json:
    """One send."""
    return sends.shown(call.own("send", call.path["id"]))


@operation("sends.cancel")
def cancel(call: Call) -> Json:
    """Call off a send that has not been carried out."""
    send = call.own("send", call.path["id"])
    reason = call.body_or_empty.get("cancellationReason")
    lifecycle.cancel(call.state, sends.KIND, send, call.owner, reason)
    return sends.shown(send)
