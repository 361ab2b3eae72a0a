"""Corrections of a balance that the vendor books by hand."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import present
from weavr_multi.sandbox.domain.money import instruments
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.ledger import world
from weavr_multi.sandbox.storage.state import State


def adjust(state: State, id: str, minor: int, reason: str | None = None) -> str:
    """Add to (or take from) what an account or card can spend, whatever its state; the transaction's id."""
    found = next((i for type in instruments.KINDS if (i := instruments.find(state, {"type": type, "id": id}))), None)
    if found is None:
        raise KeyError(f"there is no account and no card {id!r}")
    money = {"currency": found.currency, "amount": minor}
    transaction = record(state, found.owner, "balance_adjustments", money, found.ref, reason)
    legs = [(world("vendor"), -minor), (found.account, minor)]
    state.ledger.post("MANUAL_TRANSACTION", transaction, found.currency, legs, at=state.now())
    listed(state, transaction, found.owner, found.ref, money)
    _tell(state, found, transaction, minor)
    (instruments.received if minor > 0 else instruments.spent)(state, found)
    return transaction


def record(state: State, owner: str, subtype: str, money: Json, instrument: Json, reason: str | None = None) -> str:
    """Keep a ``SystemTransaction``; its id."""
    now, id = state.now(), state.ids.next()
    transaction: Json = {
        "id": id,
        "subtype": subtype,
        "amount": money,
        "instrument": instrument,
        "status": "COMPLETED",
        **present(reason=reason),
        "creationTimestamp": now,
        "lastUpdatedTimestamp": now,
    }
    state.records.add("system_transaction", owner, transaction, created=now, state="COMPLETED")
    return id


def listed(state: State, id: str, owner: str, instrument: Json, money: Json, *, main: bool = True) -> None:
    """The line of a system transaction in the lists of an instrument that it adds to, or takes from."""
    direction = "CREDIT" if money["amount"] > 0 else "DEBIT"
    side = (owner, instrument, direction, {**money, "amount": abs(money["amount"])}, "COMPLETED")
    state.activity.add(id, "system_transactions", *side, at=state.now(), main=main)


def _tell(state: State, instrument: Instrument, transaction: str, minor: int) -> None:
    body = {
        "transactionId": transaction,
        "targetInstrument": instrument.ref,
        "availableBalanceAdjustment": str(minor),
        "actualBalanceAdjustment": str(minor),
        "transactionTimestamp": str(state.now()),
        "owner": identities.typed_of(state, instrument.owner),
    }
    state.events.emit("/manual_transactions/watch", body, owner=instrument.owner)
