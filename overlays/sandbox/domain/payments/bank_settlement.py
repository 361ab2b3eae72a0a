"""Outgoing bank money: reserved, then accepted or rejected by the simulator."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import present
from weavr_multi.sandbox.domain.money import fees, instruments
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.domain.payments import movement_lifecycle
from weavr_multi.sandbox.domain.payments.movement_lifecycle import Kind
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.ledger import held, world
from weavr_multi.sandbox.storage.state import State


def listed(state: State, kind: Kind, movement: Json, source: Instrument, amount: Json) -> None:
    """The movement's line in the transaction lists."""
    side, fee = (source.owner, source.ref, "DEBIT", amount, "DRAFT"), present(fee=movement.get("_fee"))
    state.activity.add(movement["id"], kind.resource, *side, at=movement["creationTimestamp"], data=fee)


def reserve(state: State, kind: Kind, movement: Json, source: Instrument, amount: Json) -> None:
    """Set the amount and its fee aside, until the other side has answered.

    Raises:
        Conflict: FUNDS_INSUFFICIENT.
    """
    fee = movement.get("_fee")
    movement["_reserved"] = amount["amount"] + (fee["amount"]["amount"] if fee else 0)
    movement["_amount"] = amount
    _move(state, _POSTING[kind.record], movement, source.id, held(source.id), movement["_reserved"])
    instruments.spent(state, source)
    movement_lifecycle.become(state, kind, movement, source.owner, "SUBMITTED")


def accept(state: State, kind: Kind, movement: Json, owner: str) -> None:
    """The bank outside has the money."""
    source = _source(state, movement)
    minor, waiting = movement["_amount"]["amount"], held(source.id)
    posting = _move(state, _POSTING[kind.record], movement, waiting, world(), minor)
    if "_fee" in movement:
        fees.take(state, source, movement["_fee"], related=movement["id"], account=waiting, line=posting)
    movement["executionTimestamp"] = str(state.now())
    movement_lifecycle.become(state, kind, movement, owner, "APPROVED")
    movement_lifecycle.become(state, kind, movement, owner, "COMPLETED")


def reject(state: State, kind: Kind, movement: Json, owner: str) -> None:
    """The bank outside does not take the money: all of it is free again."""
    source = _source(state, movement)
    _move(state, "WITHDRAWAL_RELEASE", movement, held(source.id), source.id, movement["_reserved"])
    instruments.received(state, source)
    movement["rejectedInfo"] = "SYSTEM"
    movement_lifecycle.become(state, kind, movement, owner, "REJECTED")


_POSTING = {
    "outgoing_wire_transfer": "OUTGOING_WIRE_TRANSFER",
    "correspondent_bank_transfer": "CORRESPONDENT_BANK_TRANSFER",
}


def _source(state: State, movement: Json) -> Instrument:
    found = instruments.find(state, movement["sourceInstrument"])
    assert found is not None, "accounts are closed, never forgotten"
    return found


def _move(state: State, posting: str, movement: Json, source: str, destination: str, minor: int) -> str:
    legs = [(source, -minor), (destination, minor)]
    return state.ledger.post(posting, movement["id"], movement["_amount"]["currency"], legs, at=state.now())


def emit(state: State, path: str, transfer: Json, event: str, owner: str) -> None:
    """The webhook of a wire or correspondent transfer."""
    body = {
        "owner": identities.typed_of(state, owner),
        "eventType": event,
        "transfer": transfer,
        "publishedTimestamp": str(state.now()),
    }
    state.events.emit(path, body, owner=owner)
