"""Outgoing bank money: reserved, then accepted or rejected by the simulator."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import present
from weavr_multi.sandbox.domain.money import fees, instruments
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.domain.payments import movement_lifecycle, movement_rules, payee_accounts
from weavr_multi.sandbox.domain.payments.movement_lifecycle import Kind
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.errors import conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.ledger import held, world
from weavr_multi.sandbox.storage.state import State


def register(record: str, resource: str, amount: str, tell: movement_lifecycle.Tell) -> Kind:
    """Movements of this kind send money (in the field ``amount``) to a bank account outside."""

    def carry_out(state: State, movement: Json, owner: str) -> None:
        source = movement_rules.source(state, movement["sourceInstrument"], owner)
        movement_rules.usable(state, "SOURCE", source, resource)
        _reserve(state, kind, movement, source, movement[amount])

    kind = movement_lifecycle.register(Kind(record, resource, carry_out, tell))
    return kind


def priced(state: State, body: Json, source: Instrument, minor: int) -> tuple[int | None, Json | None]:
    """When a request wants to be carried out, if not at once (where it must be affordable), and its fee."""
    at = movement_rules.scheduled(state, body)
    fee = fees.quote(state, "outgoing_wire_transfer_fees", source.currency)
    if at is None:
        movement_rules.affordable(state, source, minor + (fee["amount"]["amount"] if fee else 0))
    return at, fee


def begin(state: State, kind: Kind, movement: Json, source: Instrument, amount: Json) -> None:
    """Take in a movement; it goes on at once, unless the check of the payee's name did not like it."""
    owner = source.owner
    state.records.add(kind.record, owner, movement, created=movement["creationTimestamp"], state="INVALID")
    side, fee = (source.owner, source.ref, "DEBIT", amount, "DRAFT"), present(fee=movement.get("_fee"))
    state.activity.add(movement["id"], kind.resource, *side, at=movement["creationTimestamp"], data=fee)
    if payee_accounts.accepted(movement.get("validationOutcomes", ())):
        movement_lifecycle.begin(state, kind, movement, owner, confirm=movement["_confirm"])
    else:
        movement_lifecycle.become(state, kind, movement, owner, "PENDING_CONFIRMATION")


def confirm(state: State, kind: Kind, movement: Json, owner: str) -> None:
    """The name that the check did not like is right all the same."""
    conflict_if(movement["state"] != "PENDING_CONFIRMATION", "INVALID_STATE")
    if movement["_confirm"]:
        movement_lifecycle.become(state, kind, movement, owner, "PENDING_CHALLENGE")
    else:
        movement_lifecycle.go_on(state, kind, movement, owner)


def _reserve(state: State, kind: Kind, movement: Json, source: Instrument, amount: Json) -> None:
    """Set the amount and its fee aside, until the other side has answered."""
    fee = movement.get("_fee")
    movement["_reserved"] = amount["amount"] + (fee["amount"]["amount"] if fee else 0)
    movement["_amount"] = amount
    _move(state, kind.record.upper(), movement, source.id, held(source.id), movement["_reserved"])
    instruments.spent(state, source)
    movement_lifecycle.become(state, kind, movement, source.owner, "SUBMITTED")


def accept(state: State, kind: Kind, movement: Json, owner: str) -> None:
    """The bank outside has the money."""
    source = _source(state, movement)
    minor, waiting = movement["_amount"]["amount"], held(source.id)
    posting = _move(state, kind.record.upper(), movement, waiting, world(), minor)
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
