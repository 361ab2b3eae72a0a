"""Linked accounts: adding, changing, blocking, removing; their verification and its simulation."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presents
from weavr_multi.sandbox.domain.json_pieces import pick
from weavr_multi.sandbox.domain.money import instruments, linked_accounts
from weavr_multi.sandbox.errors import BadRequest, InvalidField, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query, public

presents("linked_accounts", "linked_account")
# What stands in the way of blocking, unblocking and removing one, by its state.
_INACTIVE = dict.fromkeys(("PENDING_VERIFICATION", "REJECTED"), "LINKED_ACCOUNT_INACTIVE")
_BLOCK = {"REMOVED": "LINKED_ACCOUNT_REMOVED", "BLOCKED": "LINKED_ACCOUNT_ALREADY_BLOCKED", **_INACTIVE}
_UNBLOCK = {"REMOVED": "LINKED_ACCOUNT_REMOVED", "ACTIVE": "LINKED_ACCOUNT_NOT_BLOCKED", **_INACTIVE}
_REMOVE = {"REMOVED": "LINKED_ACCOUNT_ALREADY_REMOVED", "REJECTED": "LINKED_ACCOUNT_REJECTED"}


@operation("linked_accounts.create")
def create(call: Call) -> Response:
    """An account elsewhere, to be verified."""
    account = linked_accounts.add(call.state, call.body, call.session.identity_ref)
    return Response(body=public(account), resource=("linked_accounts", account["id"]))


@operation("linked_accounts.list")
def list_(call: Call) -> Json:
    """The identity's linked accounts, newest first."""
    return call.listed("linked_account", instruments.listed(call.query), "accounts", public, newest_first=True)


@operation("linked_accounts.get")
def get(call: Call) -> Json:
    """One linked account."""
    return public(call.own("linked_account", call.path["id"]))


@operation("linked_accounts.update")
def update(call: Call) -> Json:
    """Label or name."""
    account = call.own("linked_account", call.path["id"])
    account |= pick(call.body, "tag", "friendlyName")
    call.state.records.put("linked_account", account)
    return public(account)


@operation("linked_accounts.block")
def block(call: Call) -> None:
    """Nothing can be paid to it for a while."""
    linked_accounts.move(call.state, _unless(call, _BLOCK), "BLOCKED", "BLOCKED")


@operation("linked_accounts.unblock")
def unblock(call: Call) -> None:
    """Undo a block."""
    linked_accounts.move(call.state, _unless(call, _UNBLOCK), "ACTIVE", "UNBLOCKED")


@operation("linked_accounts.remove")
def remove(call: Call) -> None:
    """Forget it for good."""
    account = _unless(call, _REMOVE)
    conflict_if(_awaited(call, account["id"]), "LINKED_ACCOUNT_HAS_PENDING_ACTIONS")
    linked_accounts.move(call.state, account, "REMOVED", "REMOVED")


def _unless(call: Call, refusals: dict[str, str]) -> Json:
    account = call.own("linked_account", call.path["id"])
    code = refusals.get(account["state"], "")
    conflict_if(code, code)
    return account


def _awaited(call: Call, id: str) -> bool:
    """Whether a wire transfer to it is under way."""
    query = Query().among("state", ["PENDING_CHALLENGE", "PENDING_CONFIRMATION", "SUBMITTED", "APPROVED", "SCHEDULED"])
    query.equal("destination.id", id)
    return bool(call.state.records.count("outgoing_wire_transfer", call.owner, query))


@operation("linked_accounts.list_verifications")
def list_verifications(call: Call) -> Json:
    """The verification runs of one account."""
    # The list documents no 404: an account that is not there has no runs.
    account = call.state.records.get("linked_account", call.path["id"], call.owner)
    runs: list[Json] = [] if account is None else account["_runs"]
    wanted = call.query.get("state")
    found = [run for run in runs if not wanted or run["state"] in wanted]
    return call.page(found[call.offset : call.offset + call.limit], len(found), "verificationRuns")


def _simulated(call: Call) -> Json:
    account = call.state.records.get("linked_account", call.path["account_id"])
    if account is None:
        raise BadRequest(InvalidField("account_id", "IN"))
    return account


@operation("simulator.linked_accounts.verify")
def simulate_verify(call: Call) -> None:
    """Let steps of the verification end."""
    account = _simulated(call)
    state = linked_accounts.run_of(account)["state"]
    conflict_if(state == "VERIFIED", "ALREADY_COMPLETED")
    conflict_if(state == "REJECTED", "ALREADY_REJECTED")
    body = call.body_or_empty
    linked_accounts.answer_steps(call.state, account, body.get("steps", []), body.get("result", "COMPLETED"))


@operation("simulator.linked_accounts.set_state")
def simulate_set(call: Call) -> None:
    """Decide a verification whatever its steps say."""
    account = _simulated(call)
    verified = call.body_or_empty.get("state", "VERIFIED") == "VERIFIED"
    linked_accounts.finish(call.state, account, verified=verified, overridden="SIMULATOR")
