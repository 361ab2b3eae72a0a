"""The life cycle of a movement: confirmation, schedule, execution, cancellation.

Transfers, sends, wire transfers and correspondent transfers each say once what is special to them (:class:`Kind`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from weavr_multi.sandbox.background.job_queue import job
from weavr_multi.sandbox.domain.payments.movement_rules import ACTIVITY
from weavr_multi.sandbox.domain.people import challenges
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

CANCELLABLE = frozenset({"SCHEDULED", "PENDING_CHALLENGE", "PENDING_CONFIRMATION"})
EXEMPTIONS = frozenset({"LOW_VALUE", "TRUSTED_BENEFICIARY", "NOT_ENABLED"})

CarryOut = Callable[[State, Json, str], None]
Tell = Callable[[State, Json, str, str | None], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of movement."""

    record: str
    resource: str
    """What challenges and the transaction lists call it."""
    carry_out: CarryOut
    """Moves the money and the state; (state, movement, owner). Raises a Conflict where it cannot."""
    tell: Tell
    """The webhook; (state, movement, owner, why it failed)."""


_KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> Kind:
    """Movements of this kind can be confirmed and scheduled."""
    _KINDS[kind.record] = kind

    def pending(state: State, owner: str, id: str) -> bool:
        found = state.records.get(kind.record, id, owner)
        return found is not None and found["state"] == "PENDING_CHALLENGE"

    def settle(state: State, id: str, outcome: str) -> None:
        movement = state.records.get(kind.record, id)
        owner = state.records.owner(kind.record, id)
        assert movement is not None
        assert owner is not None
        if outcome == "VERIFIED":
            go_on(state, kind, movement, owner)
        elif outcome == "EXPIRED" and kind.record != "send":
            become(state, kind, movement, owner, "FAILED")
        else:
            decline(state, kind, movement, owner)

    challenges.confirmable(kind.resource, kind.record, pending=pending, settle=settle)
    return kind


def without_nothing_said(movement: Json) -> Json:
    """A movement without the words that webhooks alone know: no exemption, and confirmation that is not enabled."""
    if movement.get("challengeExemptionReason") not in ("NO_EXEMPTION", "NOT_ENABLED"):
        return movement
    return {name: value for name, value in movement.items() if name != "challengeExemptionReason"}


def exemption(state: State, record: str, owner: str, profile: Json, amount: Json, *, trusted: bool) -> str:
    """Why a movement of an owner needs no confirmation, or NO_EXEMPTION."""
    if not state.programme.settings.confirmation:
        return "NOT_ENABLED"
    if trusted:
        return "TRUSTED_BENEFICIARY"
    low = profile.get("low_value", {}).get(amount["currency"])
    if low is None or amount["amount"] > low:
        return "NO_EXEMPTION"
    count, sum = _exempted(state, record, owner, amount["currency"])
    most = profile.get("low_value_sum", {}).get(amount["currency"])
    if count >= profile.get("low_value_count", count + 1) or (most is not None and sum + amount["amount"] > most):
        return "NO_EXEMPTION"
    return "LOW_VALUE"


def _exempted(state: State, record: str, owner: str, currency: str) -> tuple[int, int]:
    """How many movements were exempt as small since the last one that was not, and what they come to."""
    found, _ = state.records.page(record, owner, limit=1_000, newest_first=True)
    count = sum = 0
    for movement in found:
        if movement.get("challengeExemptionReason") == "NO_EXEMPTION":
            break
        money = movement.get("destinationAmount") or movement.get("transferAmount") or movement["amount"]
        if movement.get("challengeExemptionReason") == "LOW_VALUE" and money["currency"] == currency:
            count, sum = count + 1, sum + money["amount"]
    return count, sum


def begin(state: State, kind: Kind, movement: Json, owner: str, *, confirm: bool) -> None:
    """The first step of a movement that was just added. What stands in its way is raised."""
    if confirm:
        become(state, kind, movement, owner, "PENDING_CHALLENGE")
    elif not _wait(state, kind, movement, owner):
        kind.carry_out(state, movement, owner)


def go_on(state: State, kind: Kind, movement: Json, owner: str) -> None:
    """Approved: now, or when its time has come. What stands in its way makes it fail."""
    if _wait(state, kind, movement, owner):
        return
    try:
        with state.store.savepoint():
            kind.carry_out(state, movement, owner)
    except Conflict as conflict:
        become(state, kind, movement, owner, "FAILED", conflict=conflict.code)


def _wait(state: State, kind: Kind, movement: Json, owner: str) -> bool:
    at = movement.get("scheduledTimestamp")
    if at is None or int(at) <= state.now():
        return False
    data = {"kind": kind.record, "id": movement["id"]}
    state.jobs.add("movements.execute", int(at), data, key=movement["id"])
    become(state, kind, movement, owner, "SCHEDULED")
    return True


@job("movements.execute")
def _execute(state: State, data: Json) -> None:
    kind = _KINDS[data["kind"]]
    movement = state.records.get(kind.record, data["id"])
    owner = state.records.owner(kind.record, data["id"])
    if movement is not None and owner is not None and movement["state"] == "SCHEDULED":
        go_on(state, kind, movement, owner)


def decline(state: State, kind: Kind, movement: Json, owner: str) -> None:
    """The person who was asked said no."""
    movement["rejectedInfo"] = "USER"
    become(state, kind, movement, owner, "REJECTED")


def cancel(state: State, kind: Kind, movement: Json, owner: str, reason: str | None) -> None:
    """Call off a movement that has not been carried out."""
    conflict_if(movement["state"] not in CANCELLABLE, "INVALID_STATE")
    state.jobs.cancel("movements.execute", movement["id"])
    if reason is not None:
        movement["cancellationReason"] = reason
    become(state, kind, movement, owner, "CANCELLED")


def become(state: State, kind: Kind, movement: Json, owner: str, to: str, *, conflict: str | None = None) -> None:
    """Give a movement another state, and tell."""
    movement["state"] = to
    state.records.put(kind.record, movement, state=to)
    state.activity.update(movement["id"], ACTIVITY[to], state.now())
    kind.tell(state, movement, owner, conflict)
