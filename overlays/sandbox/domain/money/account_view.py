"""Managed accounts as responses and webhooks show them."""

from __future__ import annotations

from collections.abc import Iterable

from weavr_multi.sandbox.domain.json_pieces import pick, present
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import public
from weavr_multi.sandbox.storage.state import State


def show(state: State, id: str) -> Json | None:
    """One account with its balances."""
    account = state.records.get("managed_account", id)
    return None if account is None else show_many(state, [account])[0]


def show_many(state: State, accounts: Iterable[Json]) -> list[Json]:
    """Accounts with their balances, which are asked for all at once."""
    known = list(accounts)
    balances = state.ledger.balances(account["id"] for account in known)
    shown = []
    for account in known:
        available, actual = balances[account["id"]]
        shown.append({**public(account), "balances": {"availableBalance": available, "actualBalance": actual}})
    return shown


def become(state: State, account: Json, owner: str, to: Json, event: str) -> None:
    """Give an account a state, and tell."""
    account["state"] = to
    state.records.put("managed_account", account, state=to["state"])
    changed(state, account, owner, event)


def changed(state: State, account: Json, owner: str, type: str) -> None:
    """Tell that an account is new or different."""
    available, actual = state.ledger.balances([account["id"]])[account["id"]]
    body: Json = {
        "id": {"type": "managed_accounts", "id": account["id"]},
        **pick(account, "profileId", "tag", "friendlyName", "currency"),
        "owner": {"type": account["_owner_type"].lower() + "s", "id": owner},
        "active": account["state"]["state"] != "DESTROYED",
        "balances": {"availableBalance": str(max(0, available)), "actualBalance": str(max(0, actual))},
        "state": _legacy_state(account["state"]),
        "creationTimestamp": str(account["creationTimestamp"]),
        **present(bankAccountDetails=_bank_details(account)),
    }
    event = {"account": body, "publishedTimestamp": str(state.now()), "type": type}
    state.events.emit("/managed_accounts/watch", event, owner=owner)


def _bank_details(account: Json) -> Json | None:
    iban = account["_iban"]
    if iban["state"] != "ALLOCATED":
        return None
    return pick(iban, "iban", "bankIdentifierCode", "accountNumber", "sortCode")


def _legacy_state(now: Json) -> Json:
    if now["state"] == "BLOCKED":
        return {"blockTypes": {now["blockedReason"]: 1}}
    return {"destroyType": now["destroyedReason"]} if now["state"] == "DESTROYED" else {}
