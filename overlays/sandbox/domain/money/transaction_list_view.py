"""Items of the transaction lists, with the transaction itself inside."""

from __future__ import annotations

from weavr_multi.sandbox.api.registry import show
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State


def shown(state: State, item: Json, *, of_instrument: bool = False) -> Json:
    """A line as answers show it; lists of one instrument do not repeat which."""
    if of_instrument:
        item = {key: value for key, value in item.items() if key != "instrument"}
    inside = _flat(show(item["type"])(state, item["id"]))
    return item if inside is None else {**item, "transaction": inside}


def _flat(inside: Json | None) -> Json | None:
    """A transaction whose payee by SEPA has its IBAN beside its name, not in an object of its own."""
    destination = (inside or {}).get("destination") or {}
    account = destination.get("bankAccountDetails", {})
    if inside is None or "iban" not in account:
        return inside
    beside = {name: value for name, value in destination.items() if name not in ("bankAccountDetails", "type")}
    return {**inside, "destination": {**beside, **account}}
