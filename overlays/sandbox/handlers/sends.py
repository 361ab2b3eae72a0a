"""Sends."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presents
from weavr_multi.sandbox.domain.payments import movement_lifecycle, movement_rules, sends
from weavr_multi.sandbox.json_text import Json

presents("sends", "send", sends.shown)


@operation("sends.create")
def create(call: Call) -> Response:
    """Send money to another identity; usually it waits for confirmation."""
    send = sends.submit(call.state, call.body, call.owner)
    return Response(body=sends.shown(send), resource=("sends", send["id"]))


@operation("sends.list")
def list_(call: Call) -> Json:
    """The identity's sends, newest first."""
    asked = call.query
    query = movement_rules.listed(asked)
    query.equal("source.id", asked.get("source.id")).equal("source.type", asked.get("source.type"))
    end = movement_rules.whole("instrumentId", asked.get("instrumentId"))
    if end:
        query.raw("? IN (json_extract(data, '$.source.id'), json_extract(data, '$._destination.id'))", end["id"])
    return call.listed("send", query, "send", sends.shown, newest_first=True)


@operation("sends.get")
def get(call: Call) -> Json:
    """One send."""
    return sends.shown(call.own("send", call.path["id"]))


@operation("sends.cancel")
def cancel(call: Call) -> Json:
    """Call off a send that has not been carried out."""
    send = call.own("send", call.path["id"])
    reason = call.body_or_empty.get("cancellationReason")
    movement_lifecycle.cancel(call.state, sends.KIND, send, call.owner, reason)
    return sends.shown(send)
