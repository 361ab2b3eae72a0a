"""Transactions: money movements of one account or card, and of all instruments of an identity."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation, presents, show
from weavr_multi.sandbox.domain.cards import card_view
from weavr_multi.sandbox.errors import NotFound
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

presents("system_transactions", "system_transaction")


@operation("managed_accounts.list_transactions", "managed_cards.list_transactions")
def list_transactions(call: Call) -> Json:
    """Money movements of one account or card, newest first."""
    items, count = call.state.activity.page(call.query, instrument=_instrument(call))
    return call.page([_of_instrument(call.state, item) for item in items], count, "transactions")


@operation("managed_accounts.get_transaction", "managed_cards.get_transaction")
def get_transaction(call: Call) -> Json:
    """One money movement of one account or card."""
    item = call.state.activity.find(call.path["transactionId"], _instrument(call))
    if item is None:
        raise NotFound(message="There is no such transaction.")
    return _of_instrument(call.state, item)


@operation("transactions.list")
def list_all(call: Call) -> Json:
    """Money movements of all the identity's instruments, newest first."""
    items, count = call.state.activity.page(call.query, owner=call.owner)
    return call.page([_shown(call.state, item) for item in items], count, "transactions")


def _instrument(call: Call) -> str:
    cards = call.operation.name.startswith("managed_cards")
    return str((card_view.of(call) if cards else call.own("managed_account", call.path["id"]))["id"])


def _of_instrument(state: State, item: Json) -> Json:
    """Lists of one instrument do not repeat which."""
    return _shown(state, {key: value for key, value in item.items() if key != "instrument"})


def _shown(state: State, item: Json) -> Json:
    inside = show(item["type"], state, item["id"])
    return item if inside is None else {**item, "transaction": _flat(inside)}


def _flat(inside: Json) -> Json:
    """A transaction whose payee by SEPA has its IBAN beside its name, not in an object of its own."""
    destination = inside.get("destination") or {}
    account = destination.get("bankAccountDetails", {})
    if "iban" not in account:
        return inside
    beside = {name: value for name, value in destination.items() if name not in ("bankAccountDetails", "type")}
    return {**inside, "destination": {**beside, **account}}
