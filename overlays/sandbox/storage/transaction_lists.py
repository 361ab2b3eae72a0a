"""The transaction lists: every money movement as each identity and each instrument sees it."""

# ruff: noqa: S608 (statements are put together from our own text; values are parameters)

from __future__ import annotations

from typing import Any

from weavr_multi.sandbox.json_text import Json, dumps_text, loads
from weavr_multi.sandbox.storage.database import Store
from weavr_multi.sandbox.storage.resource_store import Window

_COLUMNS = "id, type, status, direction, currency, amount, created, updated, instrument, instrument_type, data"


class Activity:
    """Rows of ``/transactions`` and of the transactions of one instrument."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(
        self,
        id: str,
        type: str,
        owner: str,
        instrument: Json,
        direction: str,
        money: Json,
        status: str,
        *,
        at: int,
        main: bool = True,
        data: Json | None = None,
    ) -> None:
        """One side of a movement. ``main`` for exactly one row per (movement, owner): a transfer between two
        accounts of one identity has two rows and is one line of its ``/transactions``."""
        side = (int(id), type, owner, instrument["id"], instrument["type"], direction, int(main), status)
        self._store.execute(
            "INSERT INTO activity (id, type, owner, instrument, instrument_type, direction, main, status, currency,"
            " amount, created, updated, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*side, money["currency"], money["amount"], at, at, dumps_text(data or {})),
        )

    def update(self, id: str, status: str, at: int, *, data: Json | None = None, amount: int | None = None) -> None:
        """The movement has another status now, on all its sides (and other details or another amount, if given)."""
        self._store.execute(
            "UPDATE activity SET status = ?, updated = ?, amount = ifnull(?, amount), data = ifnull(?, data)"
            " WHERE id = ?",
            (status, at, amount, None if data is None else dumps_text(data), int(id)),
        )

    def page(self, query: Json, *, owner: str | None = None, instrument: str | None = None) -> tuple[list[Json], int]:
        """One page; ``query`` holds the parameters of the three list operations."""
        filters, values = _filters(query)
        bounds = [(*_BOUNDS[name], query[name]) for name in _BOUNDS if query.get(name) is not None]
        newest = query.get("sortOrder", "DESC") == "DESC"
        column = "updated" if query.get("sortBy") == "lastUpdatedTimestamp" else "created"
        scope, of = ("owner = ? AND main = 1", owner) if owner is not None else ("instrument = ?", instrument)
        key = f"o{owner}" if owner is not None else f"i{instrument}"
        tally = " AND ".join(["scope = ?", *filters])
        count = self._number(f"SELECT total(n) FROM activity_tallies WHERE {tally}", key, *values)
        if bounds and count:
            count = self._within(bounds, count, " AND ".join([scope, *filters]), [of, *values])
        clause = " AND ".join([scope, *filters, *(f"{name} {sign} ?" for name, sign, _ in bounds)])
        values += [moment for _, _, moment in bounds]
        window = Window.of(query.get("offset", 0), query.get("limit", 100), count, newest)
        order = window.order(column)
        # What is skipped is skipped in the index, which holds all that can be filtered by.
        chosen = f"SELECT seq FROM activity WHERE {clause} ORDER BY {order} LIMIT ? OFFSET ?"
        rows = self._store.all(
            f"SELECT {_COLUMNS} FROM activity WHERE seq IN ({chosen}) ORDER BY {order}",
            (of, *values, window.limit, window.offset),
        )
        return window.turned([_item(row) for row in rows]), count

    def _within(self, bounds: list[tuple[str, str, int]], all: int, clause: str, values: list[Any]) -> int:
        """How many of ``all`` lie within bounds: counting those that do not, where these seem to be fewer."""
        columns = {name for name, _, _ in bounds}
        mostly = len(columns) == 1 and self._mostly_within(columns.pop(), bounds, clause, values)
        conditions = [f"{name} {_BEYOND[sign] if mostly else sign} ?" for name, sign, _ in bounds]
        sought = (" OR " if mostly else " AND ").join(conditions)
        moments = [moment for _, _, moment in bounds]
        found = self._number(f"SELECT count(*) FROM activity WHERE {clause} AND ({sought})", *values, *moments)
        return all - found if mostly else found

    def _mostly_within(self, column: str, bounds: list[tuple[str, str, int]], clause: str, values: list[Any]) -> bool:
        oldest, newest = (
            self._number(f"SELECT ifnull({end}({column}), 0) FROM activity WHERE {clause}", *values)
            for end in ("min", "max")
        )
        begin = max([oldest, *(moment for _, sign, moment in bounds if sign == ">=")])
        end = min([newest, *(moment for _, sign, moment in bounds if sign == "<=")])
        return 2 * (end - begin) >= newest - oldest

    def _number(self, statement: str, *values: Any) -> int:
        row = self._store.one(statement, values)
        return int(row[0]) if row else 0

    def find(self, id: str, instrument: str) -> Json | None:
        """One movement on one instrument."""
        if not id.isdecimal() or int(id) >= 2**63:
            return None
        row = self._store.one(f"SELECT {_COLUMNS} FROM activity WHERE id = ? AND instrument = ?", (int(id), instrument))
        return _item(row) if row else None


def _filters(query: Json) -> tuple[list[str], list[Any]]:
    filters: list[str] = []
    values: list[Any] = []
    for name in ("type", "status"):
        wanted = query.get(name)
        if wanted:
            filters.append(f"{name} IN ({', '.join('?' * len(wanted))})")
            values.extend(wanted)
    if query.get("direction") is not None:
        filters.append("direction = ?")
        values.append(query["direction"])
    return filters, values


# Filters by time, for which no counts are kept.
_BOUNDS = {
    "creationTimestampFrom": ("created", ">="),
    "creationTimestampTo": ("created", "<="),
    "lastUpdatedTimestampFrom": ("updated", ">="),
    "lastUpdatedTimestampTo": ("updated", "<="),
}
_BEYOND = {">=": "<", "<=": ">"}


def _item(row: tuple[Any, ...]) -> Json:
    return {
        "id": str(row[0]),
        "type": row[1],
        "status": row[2],
        "direction": row[3],
        "amount": {"currency": row[4], "amount": row[5]},
        "creationTimestamp": row[6],
        "lastUpdatedTimestamp": row[7],
        "instrument": {"id": row[8], "type": row[9]},
        **loads(row[10]),
    }
