"""Bulk processes."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.description import load
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.payments import bulk_preconditions, bulks
from weavr_multi.sandbox.errors import BadRequest, InvalidField, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query

# Each bulk creation, with the operation that its items are.
SINGLE = {
    "bulks.create_users": "users.create",
    "bulks.invite_users": "users.invite",
    "bulks.create_transfers": "transfers.create",
    "bulks.create_sends": "sends.create",
    "bulks.create_outgoing_wire_transfers": "outgoing_wire_transfers.create",
    "bulks.block_managed_cards": "managed_cards.block",
    "bulks.unblock_managed_cards": "managed_cards.unblock",
    "bulks.remove_managed_cards": "managed_cards.remove",
    "bulks.update_managed_card_spend_rules": "managed_cards.update_spend_rules",
    "backoffice.bulks.create_transfers": "backoffice.transfers.create",
    "backoffice.bulks.update_managed_card_spend_rules": "backoffice.managed_cards.update_spend_rules",
}


@operation(*SINGLE)
def create(call: Call) -> Response:
    """Take in a list of operations."""
    items = call.body
    if not items:
        raise BadRequest(InvalidField("body", "REQUIRED"), message="A bulk has at least one operation.")
    name, session = SINGLE[call.operation.name], call.session
    bulk_preconditions.throttle(call.state, call.owner, count=True)
    bulk_preconditions.configured(call.state, name)
    bulk_preconditions.vouch(call.state, session)
    bulk_preconditions.check_items(call.operation.path, load().find(name), items)
    single = call.operation.path.replace("/bulks", "", 1).removeprefix("/multi")
    digest = bulk_preconditions.digest(items)
    bulk_preconditions.alone(call.state, call.owner, single, items=digest)
    wanted = {"name": name, "method": call.operation.method, "path": single}
    who = ("kind", "credential_type", "credential", "identity_type", "identity")
    caller = {**{name: getattr(session, name) for name in who}, "own_only": call.own_only}
    bulk = bulks.create(call.state, call.owner, wanted, items, caller, digest)
    path = f"{call.operation.path.partition('/bulks')[0]}/bulks/{bulk['id']}"
    return Response(body={"bulkId": bulk["id"], "operationCount": len(items), "path": path}, status=201)


@operation("bulks.list", "backoffice.bulks.list")
def list_(call: Call) -> Json:
    """The identity's processes."""
    bulk_preconditions.throttle(call.state, call.owner, count=False)
    bulk_preconditions.configured(call.state)
    bulk_preconditions.vouch(call.state, call.session)
    query = Query().equal("state", call.query.get("status"))
    return call.listed("bulk", query, "bulkProcesses", _process)


@operation("bulks.get", "backoffice.bulks.get")
def get(call: Call) -> Json:
    """One process, with the counts of its operations."""
    bulk = call.own("bulk", call.path["bulk_id"])
    return {**_process(bulk), "operationStatusCounts": bulks.status_counts(bulk)}


def _process(bulk: Json) -> Json:
    return {key: value for key, value in bulk.items() if key[0] != "_" and key != "id"}


@operation("bulks.list_operations", "backoffice.bulks.list_operations")
def list_operations(call: Call) -> Json:
    """The operations of a process."""
    items, count = bulks.operations(call.state, call.own("bulk", call.path["bulk_id"]), call.query)
    return call.page(items, count, "operations")


def _command(call: Call) -> Json:
    """The process that a command is for; what can stand in the way of any of them does."""
    bulk = call.own("bulk", call.path["bulk_id"])
    bulk_preconditions.throttle(call.state, call.owner, count=True)
    name = bulk["_operation"]["name"]
    bulk_preconditions.configured(call.state, name)
    bulk_preconditions.vouch(call.state, call.session, load().find(name))
    return bulk


def _run(call: Call, bulk: Json) -> None:
    """Only those that would run at once get into each other's way."""
    bulk_preconditions.alone(call.state, call.owner, bulk["operation"], among=("RUNNING",), items=bulk["_digest"])


@operation("bulks.execute", "backoffice.bulks.execute")
def execute(call: Call) -> None:
    """Start a process; it goes on at the server."""
    bulk, body = _command(call), call.body_or_empty
    interval = body.get("webhookInterval")
    conflict_if(interval is not None and interval < 1, "VALIDATION_FAILED")
    bulks.only_from(bulk, "SUBMITTED")
    _run(call, bulk)
    bulks.execute(call.state, bulk, body.get("mode", "ON_FAILURE_STOP"), interval)


@operation("bulks.pause", "backoffice.bulks.pause")
def pause(call: Call) -> None:
    """Pause a running process."""
    bulks.pause(call.state, _command(call))


@operation("bulks.resume", "backoffice.bulks.resume")
def resume(call: Call) -> None:
    """Let a paused process go on."""
    bulk = _command(call)
    bulks.only_from(bulk, "PAUSED")
    _run(call, bulk)
    bulks.resume(call.state, bulk)


@operation("bulks.cancel", "backoffice.bulks.cancel")
def cancel(call: Call) -> None:
    """End a process."""
    bulks.cancel(call.state, _command(call))
