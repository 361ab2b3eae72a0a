"""The transaction lists: every money movement as each identity and each instrument sees it."""

# ruff: noqa: S608 (statements are put together from our own text; values are parameters)

from __future__ import annotations

from typing import Any

from weavr_multi.sandbox.codec import Json, dumps_text, loads
from weavr_multi.sandbox.records import Window
from weavr_multi.sandbox.store import Store

_COLUMNS = "id, type, status, direction, currency, amount, created, updated, instrument, instrument_type, data"


class Activity:
    """Rows of ``/transactions`` and of the transactions of one instrument."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(
        self,
        id: str,
        type: str,
        *,
        owner: str,
        instrument: Json,
        direction: str,
        currency: str,
        amount: int,
        status: str,
        at: int,
        main: bool = True,
        data: Json | None = None,
    ) -> None:
        """One side of a movement. ``main`` for exactly one row per (movement, owner): a transfer between two
        accounts of one identity has two rows and is one line of its ``/transactions``."""
        self._store.execute(
            "INSERT INTO activity (id, type, owner, instrument, instrument_type, direction, main, status, currency,"
            " amount, created, updated, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                int(id),
                type,
                owner,
                instrument["id"],
                instrument["type"],
                direction,
                int(main),
                status,
                currency,
                amount,
                at,
                at,
                dumps_text(data or {}),
            ),
        )

    def update(self, id: str, status: str, at: int) -> None:
        """The movement has another status now, on all its sides."""
        self._store.execute("UPDATE activity SET status = ?, updated = ? WHERE id = ?", (status, at, int(id)))

    def page(self, query: Json, *, owner: str | None = None, instrument: str | None = None) -> tuple[list[Json], int]:
        """One page; ``query`` holds the parameters of the three list operations."""
        filters, values = _conditions(query)
        newest = query.get("sortOrder", "DESC") == "DESC"
        column = "updated" if query.get("sortBy") == "lastUpdatedTimestamp" else "created"
        scope, of = ("owner = ? AND main = 1", owner) if owner is not None else ("instrument = ?", instrument)
        clause = " AND ".join([scope, *filters])
        if _BOUNDED.isdisjoint(query):
            tally = " AND ".join(["scope = ?", *filters])
            key = f"o{owner}" if owner is not None else f"i{instrument}"
            counted = self._store.one(f"SELECT total(n) FROM activity_tallies WHERE {tally}", (key, *values))
        else:
            counted = self._store.one(f"SELECT count(*) FROM activity WHERE {clause}", (of, *values))
        count = int(counted[0]) if counted else 0
        window = Window.of(query.get("offset", 0), query.get("limit", 100), count, newest)
        rows = self._store.all(
            f"SELECT {_COLUMNS} FROM activity WHERE {clause} ORDER BY {window.order(column)} LIMIT ? OFFSET ?",
            (of, *values, window.limit, window.offset),
        )
        return window.turned([_item(row) for row in rows]), count

    def find(self, id: str, instrument: str) -> Json | None:
        """One movement on one instrument."""
        if not id.isdecimal() or int(id) >= 2**63:
            return None
        row = self._store.one(
            f"SELECT {_COLUMNS} FROM activity WHERE id = ? AND instrument = ?",
            (int(id), instrument),
        )
        return _item(row) if row else None


def _conditions(query: Json) -> tuple[list[str], list[Any]]:
    conditions: list[str] = []
    values: list[Any] = []
    for name in ("type", "status"):
        wanted = query.get(name)
        if wanted:
            conditions.append(f"{name} IN ({', '.join('?' * len(wanted))})")
            values.extend(wanted)
    for name, condition in _BOUNDS.items():
        if query.get(name) is not None:
            conditions.append(condition)
            values.append(query[name])
    return conditions, values


_BOUNDS = {
    "direction": "direction = ?",
    "creationTimestampFrom": "created >= ?",
    "creationTimestampTo": "created <= ?",
    "lastUpdatedTimestampFrom": "updated >= ?",
    "lastUpdatedTimestampTo": "updated <= ?",
}

# Filters by time, for which no counts are kept.
_BOUNDED = frozenset(_BOUNDS) - {"direction"}


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
