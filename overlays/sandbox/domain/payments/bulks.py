"""Bulk processes: a list of operations, executed in order at the programme's rate."""

# ruff: noqa: S608 (statements are put together from our own text; values are parameters)

from __future__ import annotations

from typing import Any

from weavr_multi.sandbox.background.job_queue import job
from weavr_multi.sandbox.domain.payments import bulk_preconditions
from weavr_multi.sandbox.errors import Conflict, Refusal, conflict_if
from weavr_multi.sandbox.json_text import Json, dumps_text, loads
from weavr_multi.sandbox.storage.state import State

# Operations done in one go, between which the sandbox serves requests.
_SLICE = 25


def create(state: State, owner: str, operation: Json, items: list[Json], caller: Json, digest: str) -> Json:
    """Take in a bulk; nothing happens before it is executed."""
    id, now = state.ids.next(), state.now()
    bulk: Json = {
        "id": id,
        "bulkId": id,
        "status": "SUBMITTED",
        "submittedItemsCount": len(items),
        "operation": operation["path"],
        "_operation": operation,
        "_caller": caller,
        "_counts": {"SUBMITTED": len(items)},
        "_next": 1,
        "_digest": digest,
    }
    state.records.add("bulk", owner, bulk, created=now, state="SUBMITTED")
    first = state.ids.reserve(len(items))
    state.store.many(
        "INSERT INTO bulk_operations VALUES (?, ?, ?, 'SUBMITTED', ?, NULL)",
        [(int(id), n + 1, first + n, dumps_text(item)) for n, item in enumerate(items)],
    )
    return bulk


def execute(state: State, bulk: Json, mode: str, interval: int | None) -> None:
    """Start."""
    only_from(bulk, "SUBMITTED")
    now = state.now()
    total = bulk["submittedItemsCount"]
    bulk |= {"mode": mode, "executionStart": now, "_at": float(now), "_reported": 0}
    # A progress webhook each time this many more operations have been attempted; none without an interval.
    bulk["_interval"] = None if interval is None else max(interval, -(-total // 4), 1)
    _become(state, bulk, "RUNNING")
    state.jobs.add("bulks.step", now, {"id": bulk["id"]}, key=bulk["id"])


def pause(state: State, bulk: Json) -> None:
    """Stop after the operation that is running."""
    only_from(bulk, "RUNNING")
    state.jobs.cancel("bulks.step", bulk["id"])
    _become(state, bulk, "PAUSED")


def resume(state: State, bulk: Json) -> None:
    """Go on."""
    only_from(bulk, "PAUSED")
    bulk["_at"] = float(state.now())
    _become(state, bulk, "RUNNING")
    state.jobs.add("bulks.step", state.now(), {"id": bulk["id"]}, key=bulk["id"])


def cancel(state: State, bulk: Json) -> None:
    """End; what has not been executed never will be."""
    only_from(bulk, "SUBMITTED", "RUNNING", "PAUSED")
    state.jobs.cancel("bulks.step", bulk["id"])
    _finish(state, bulk, "CANCELLED")


def only_from(bulk: Json, *states: str) -> None:
    """The process is in one of these states."""
    conflict_if(bulk["status"] not in states, "INVALID_STATE")


def _become(state: State, bulk: Json, status: str) -> None:
    bulk["status"] = status
    state.records.put("bulk", bulk, state=status)


@job("bulks.step")
def _step(state: State, data: Json) -> None:
    bulk = state.records.get("bulk", data["id"])
    if bulk is None or bulk["status"] != "RUNNING":
        return
    owner = state.records.owner("bulk", bulk["id"]) or ""
    rate = state.programme.settings.bulk_rate
    now = state.now()
    for _ in range(_SLICE):
        if bulk["_next"] > bulk["submittedItemsCount"] or (rate and bulk["_at"] > now):
            break
        ok = _attempt(state, bulk)
        bulk["_at"] += 1000 / rate if rate else 0
        if not ok and bulk["mode"] == "ON_FAILURE_STOP":
            _finish(state, bulk, _outcome(bulk))
            return
        _report(state, bulk, owner)
    if bulk["_next"] > bulk["submittedItemsCount"]:
        _finish(state, bulk, _outcome(bulk))
        return
    state.records.put("bulk", bulk)
    due = max(now, int(bulk["_at"])) if rate else now
    state.jobs.add("bulks.step", due, {"id": bulk["id"]}, key=bulk["id"])


def _attempt(state: State, bulk: Json) -> bool:
    sequence = bulk["_next"]
    row = state.store.one(
        "SELECT request FROM bulk_operations WHERE bulk = ? AND sequence = ?", (int(bulk["id"]), sequence)
    )
    assert row is not None
    status = "COMPLETED"
    try:
        code = bulk_preconditions.doomed(state, sequence)
        if code is not None:
            raise Conflict(code)
        answer = _performed(state, bulk, loads(row[0]))
    except Refusal as refusal:
        status, answer = "FAILED", _refused(refusal)
    state.store.execute(
        "UPDATE bulk_operations SET status = ?, response = ? WHERE bulk = ? AND sequence = ?",
        (status, None if answer is None else dumps_text(answer), int(bulk["id"]), sequence),
    )
    counts = bulk["_counts"]
    counts["SUBMITTED"] -= 1
    counts[status] = counts.get(status, 0) + 1
    bulk["_next"] += 1
    return status == "COMPLETED"


def _performed(state: State, bulk: Json, item: Json) -> Any:
    with state.store.savepoint():
        try:
            return state.perform(bulk, item)
        except Refusal as refusal:
            if not refusal.keep:
                raise
            kept = refusal
    # As with the single call: a wire transfer that is refused stays in the list.
    raise kept


def _refused(refusal: Refusal) -> Json:
    if refusal.code is not None:
        return {"errorCode": refusal.code}
    return refusal.body or {"message": refusal.message or "The request was refused."}


def _outcome(bulk: Json) -> str:
    counts = bulk["_counts"]
    if not counts.get("COMPLETED"):
        return "FAILED"
    return "COMPLETED" if counts["COMPLETED"] == bulk["submittedItemsCount"] else "PARTIALLY_COMPLETED"


def _finish(state: State, bulk: Json, status: str) -> None:
    left = bulk["_counts"]["SUBMITTED"]
    if left:
        state.store.execute(
            "UPDATE bulk_operations SET status = 'CANCELLED' WHERE bulk = ? AND status = 'SUBMITTED'",
            (int(bulk["id"]),),
        )
        bulk["_counts"]["SUBMITTED"] = 0
        bulk["_counts"]["CANCELLED"] = left
    if "executionStart" in bulk:
        bulk["executionFinish"] = state.now()
    _become(state, bulk, status)
    _tell(state, bulk, state.records.owner("bulk", bulk["id"]) or "")


def _report(state: State, bulk: Json, owner: str) -> None:
    attempted = bulk["_next"] - 1
    interval = bulk["_interval"]
    if interval is None or attempted >= bulk["submittedItemsCount"]:
        # The last of them coincides with the end, which is told in any case.
        return
    if attempted - bulk["_reported"] >= interval:
        bulk["_reported"] = attempted
        _tell(state, bulk, owner)


def _tell(state: State, bulk: Json, owner: str) -> None:
    body = {
        "bulkId": bulk["id"],
        "status": bulk["status"],
        "submittedItemsCount": bulk["submittedItemsCount"],
        "operationStatusCounts": status_counts(bulk),
    }
    state.events.emit("/bulk_process_end/watch", body, owner=owner)


def status_counts(bulk: Json) -> list[Json]:
    """How many operations are in each status."""
    return [{"status": status, "count": count} for status, count in bulk["_counts"].items() if count]


def operations(state: State, bulk: Json, query: Json) -> tuple[list[Json], int]:
    """One page of the operations, in sequence."""
    clause: list[str] = ["bulk = ?"]
    values: list[Any] = [int(bulk["id"])]
    for column in ("status", "sequence"):
        if query.get(column) is not None:
            clause.append(f"{column} = ?")
            values.append(query[column])
    where = " AND ".join(clause)
    rows = state.store.all(
        f"SELECT id, sequence, status, request, response FROM bulk_operations WHERE {where}"
        " ORDER BY sequence LIMIT ? OFFSET ?",
        (*values, query.get("limit", 100), query.get("offset", 0)),
    )
    counted = state.store.one(f"SELECT count(*) FROM bulk_operations WHERE {where}", values)
    return [_operation(bulk["_operation"], row) for row in rows], counted[0] if counted else 0


def _operation(operation: Json, row: tuple[Any, ...]) -> Json:
    item: Json = loads(row[3])
    path = operation["path"]
    for name, value in item.get("pathParams", {}).items():
        if f"/{name}/" in f"{path}/" and isinstance(value, str):
            path = path.replace(name, value)
    shown: Json = {
        "operationId": str(row[0]),
        "sequence": row[1],
        "method": operation["method"],
        "path": path,
        "status": row[2],
        "requestPayload": dumps_text(item.get("requestBody", {})),
    }
    if row[4] is not None:
        shown["responsePayload"] = row[4]
    return shown
