"""Managed accounts: opening, changing, blocking, closing; their IBANs and transactions."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation, presenter
from weavr_multi.sandbox.background.job_queue import job
from weavr_multi.sandbox.domain.json_pieces import pick
from weavr_multi.sandbox.domain.money import instruments
from weavr_multi.sandbox.domain.money.account_view import become, changed, show, show_many
from weavr_multi.sandbox.domain.money.iban import allocate, show_iban
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query
from weavr_multi.sandbox.storage.state import State

presenter("managed_accounts")(show)


@operation("managed_accounts.create")
def create(call: Call) -> Response:
    """An account with a balance of nothing."""
    state, body = call.state, call.body
    profile = identities.profile_for(state, "managed_accounts", body["profileId"], call.owner)
    conflict_if(body["currency"] not in profile["currencies"], "CURRENCY_NOT_SUPPORTED_BY_PROFILE")
    conflict_if(not profile.get("provider", True), "PROVIDER_NOT_SUPPORTED_BY_PROFILE")
    conflict_if(body.get("lowBalanceThreshold", 0) < 0, "MODEL_CONSTRAINTS_VIOLATED")
    identities.owns(state, call.session.identity_ref, number=True)
    instruments.within_limits(state, "managed_account", call.owner, profile, state.programme.settings.account_limits)
    id, waits = state.ids.next(), body["currency"] in state.programme.settings.bank_approves
    account: Json = {
        "id": id,
        **pick(body, "profileId", "tag", "friendlyName", "currency", "lowBalanceThreshold"),
        "state": {"state": "BLOCKED", "blockedReason": "SYSTEM"} if waits else {"state": "ACTIVE"},
        **({"_awaits_bank": True} if waits else {}),
        "creationTimestamp": call.now,
        "_owner_type": call.session.identity_type,
        "_iban": {"state": "UNALLOCATED"},
    }
    state.records.add("managed_account", call.owner, account, created=call.now, state=account["state"]["state"])
    changed(state, account, call.owner, "REQUESTED")
    if waits:
        data, delay = {"id": id, "owner": call.owner}, state.programme.settings.bank_approval_ms
        state.jobs.add_after(delay, "managed_accounts.approve", call.now, data, key=id)
    else:
        changed(state, account, call.owner, "CREATED")
    return Response(body=show(state, id), resource=("managed_accounts", id))


@job("managed_accounts.approve")
def _approve(state: State, data: Json) -> None:
    account = state.records.get("managed_account", data["id"])
    if account is None or not account.pop("_awaits_bank", False):
        return
    become(state, account, data["owner"], {"state": "ACTIVE"}, "CREATED")


@operation("managed_accounts.list")
def list_(call: Call) -> Json:
    """The identity's accounts, newest first."""
    query = instruments.listed(call.query)
    items, count = call.state.records.page(
        "managed_account", call.owner, query, offset=call.offset, limit=call.limit, newest_first=True
    )
    return call.page(show_many(call.state, items), count, "accounts")


@operation("managed_accounts.get", "backoffice.managed_accounts.get")
def get(call: Call) -> Json:
    """One account with its balances."""
    return show_many(call.state, [call.own("managed_account", call.path["id"])])[0]


@operation("managed_accounts.update")
def update(call: Call) -> Json:
    """Label, name or the threshold of the low-balance notice."""
    account = call.own("managed_account", call.path["id"])
    account |= pick(call.body, "tag", "friendlyName", "lowBalanceThreshold")
    if call.body.get("clearLowBalanceThreshold"):
        account.pop("lowBalanceThreshold", None)
    account.pop("_low_told", None)
    call.state.records.put("managed_account", account)
    changed(call.state, account, call.owner, "UPDATED")
    return show_many(call.state, [account])[0]


@operation("managed_accounts.block")
def block(call: Call) -> None:
    """Money can no longer leave or arrive."""
    account = call.own("managed_account", call.path["id"])
    now = account["state"]["state"]
    conflict_if(now == "DESTROYED", "INSTRUMENT_DESTROYED")
    if now == "BLOCKED":
        raise Conflict("INSTRUMENT_INACTIVE" if account.get("_awaits_bank") else "INSTRUMENT_ALREADY_BLOCKED")
    conflict_if(now != "ACTIVE", "INSTRUMENT_INACTIVE")
    become(call.state, account, call.owner, {"state": "BLOCKED", "blockedReason": "USER"}, "BLOCKED")


@operation("managed_accounts.unblock")
def unblock(call: Call) -> None:
    """Undo a block that a user made."""
    account = call.own("managed_account", call.path["id"])
    now = account["state"]
    conflict_if(now["state"] == "DESTROYED", "INSTRUMENT_DESTROYED")
    conflict_if(now["state"] == "ACTIVE", "INSTRUMENT_NOT_BLOCKED")
    conflict_if(now.get("blockedReason") != "USER", "INSTRUMENT_INACTIVE")
    become(call.state, account, call.owner, {"state": "ACTIVE"}, "UNBLOCKED")


@operation("managed_accounts.remove")
def remove(call: Call) -> None:
    """Close an empty account for good."""
    state, account = call.state, call.own("managed_account", call.path["id"])
    conflict_if(account["state"]["state"] == "DESTROYED", "INSTRUMENT_ALREADY_REMOVED")
    if account.get("_awaits_bank") or state.ledger.on_hold(account["id"]) or _pending(call, account["id"]):
        raise Conflict("INSTRUMENT_HAS_PENDING_ACTIONS")
    conflict_if(state.ledger.available(account["id"]), "BALANCE_NOT_ZERO")
    cards = Query().equal("parent", account["id"]).raw("state != 'DESTROYED'")
    conflict_if(state.records.count("managed_card", None, cards), "INSTRUMENT_HAS_LINKED_CARDS")
    become(state, account, call.owner, {"state": "DESTROYED", "destroyedReason": "USER"}, "DESTROYED")


def _pending(call: Call, account: str) -> bool:
    row = call.state.store.one(
        "SELECT 1 FROM activity WHERE instrument = ? AND status IN ('DRAFT', 'SUBMITTED', 'PROCESSING') LIMIT 1",
        (account,),
    )
    return row is not None


@operation("managed_accounts.get_iban")
def get_iban(call: Call) -> Json:
    """Bank details, as far as they are allocated."""
    return show_iban(call.state, call.own("managed_account", call.path["id"]), call.session.identity_ref)


@operation("managed_accounts.upgrade_iban")
def upgrade_iban(call: Call) -> Json:
    """Ask for bank details."""
    state, account = call.state, call.own("managed_account", call.path["id"])
    conflict_if(account["_iban"]["state"] == "ALLOCATED", "INSTRUMENT_ALREADY_UPGRADED_TO_IBAN")
    conflict_if(account["_iban"]["state"] == "PENDING_ALLOCATION", "IBAN_ALREADY_REQUESTED")
    conflict_if(account["state"]["state"] != "ACTIVE", "INSTRUMENT_IS_NOT_ACTIVE")
    conflict_if(account["currency"] not in ("EUR", "GBP", "USD"), "IBAN_NOT_SUPPORTED")
    conflict_if(not identities.verified(state, call.session.identity_ref), "OWNER_NOT_VERIFIED")
    most = state.programme.settings.ibans_per_identity
    query = Query().raw("json_extract(data, '$._iban.state') != 'UNALLOCATED'")
    have = state.records.count("managed_account", call.owner, query)
    conflict_if(most is not None and have >= most, "IBAN_ALLOCATION_EXCEEDED")
    allocate(state, account, call.owner)
    return show_iban(state, account, call.session.identity_ref)
