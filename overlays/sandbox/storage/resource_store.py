"""Resources: JSON documents with an owner, a state and a place in lists."""

# ruff: noqa: S608 (statements are put together from our own text; values are parameters)

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from weavr_multi.sandbox.json_text import Json, dumps_text, loads
from weavr_multi.sandbox.storage.database import Store

_COLUMNS = frozenset({"state", "profile", "currency", "tag", "parent", "created", "id"})
_TALLIED = frozenset({"state", "profile", "currency"})
_ALIASES = {"friendlyName": "label"}


def public(data: Json) -> Json:
    """A record as an answer shows it: without what begins with ``_``."""
    return {key: value for key, value in data.items() if key[0] != "_"}


@dataclass(slots=True)
class Query:
    """Conditions of a list; each method adds one and is skipped for ``None``."""

    conditions: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    tallied: bool = True
    """All conditions are on columns whose counts are kept."""

    def equal(self, name: str, value: Any) -> Query:
        """A column, or a dotted path into the document, equals a value."""
        if value is not None:
            self._add(name, "= ?", value)
        return self

    def among(self, name: str, values: Sequence[Any] | None) -> Query:
        """A column or path is one of several values."""
        if values:
            self._add(name, f"IN ({', '.join('?' * len(values))})", *values)
        return self

    def between(self, name: str, asked: Json, parameter: str = "created") -> Query:
        """A column or path lies between two parameters of a request, such as ``createdFrom`` and ``createdTo``."""
        for end, sign in (("From", ">="), ("To", "<=")):
            if asked.get(parameter + end) is not None:
                self._add(name, f"{sign} ?", asked[parameter + end])
        return self

    def holding(self, array: str, values: Sequence[Any] | None, path: str = "$") -> Query:
        """An array of the document holds an item that is (or at ``path`` has) one of several values."""
        if values:
            item = "value" if path == "$" else f"json_extract(value, '{path}')"
            marks = ", ".join("?" * len(values))
            self.raw(f"EXISTS (SELECT 1 FROM json_each(data, '$.{array}') WHERE {item} IN ({marks}))", *values)
        return self

    def raw(self, condition: str, *values: Any) -> Query:
        """A condition in SQL, written by us: never from a request."""
        self.tallied = False
        self.conditions.append(condition)
        self.values.extend(values)
        return self

    def _add(self, name: str, condition: str, *values: Any) -> None:
        self.tallied = self.tallied and name in _TALLIED
        self.conditions.append(f"{_term(name)} {condition}")
        self.values.extend(values)


def _term(name: str) -> str:
    name = _ALIASES.get(name, name)
    return name if name in _ALIASES.values() or name in _COLUMNS else f"json_extract(data, '$.{name}')"


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Window:
    """A page of a long list, read from whichever end is nearer."""

    offset: int
    limit: int
    descending: bool
    backwards: bool

    @classmethod
    def of(cls, offset: int, limit: int, count: int, descending: bool) -> Window:
        """The window for a page of a list of ``count``; a negative limit means all of it."""
        if limit < 0 or offset < count // 2:
            return cls(offset, limit, descending, False)
        size = max(0, min(limit, count - offset))
        return cls(max(0, count - offset - size), size, not descending, True)

    def order(self, column: str) -> str:
        """Sorting by a column, and by age where it is equal."""
        direction = "DESC" if self.descending else "ASC"
        return f"{column} {direction}, seq {direction}"

    def turned(self, rows: list[T]) -> list[T]:
        """The rows in the order that was asked for."""
        return rows[::-1] if self.backwards else rows


class Records:
    """Adds, finds, changes and lists records."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(
        self, kind: str, owner: str, data: Json, *, created: int, state: str = "", parent: str | None = None
    ) -> None:
        """Add a record under ``data["id"]``; profile, currency and tag are taken from it."""
        self._store.execute(
            "INSERT INTO records (profile, currency, tag, kind, id, owner, state, parent, created, data)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*_columns(data), kind, int(data["id"]), owner, state, parent, created, dumps_text(data)),
        )

    def get(self, kind: str, id: str, owner: str | None = None) -> Json | None:
        """A record, if there is one and (when asked) ``owner`` owns it."""
        number = _number(id)
        if number is None:
            return None
        row = self._store.one("SELECT owner, data FROM records WHERE kind = ? AND id = ?", (kind, number))
        if row is None or (owner is not None and row[0] != owner):
            return None
        data: Json = loads(row[1])
        return data

    def owner(self, kind: str, id: str) -> str | None:
        """Who owns a record."""
        number = _number(id)
        row = self._store.one("SELECT owner FROM records WHERE kind = ? AND id = ?", (kind, number))
        return None if row is None else str(row[0])

    def put(self, kind: str, data: Json, *, state: str | None = None) -> None:
        """Write a changed record back."""
        self._store.execute(
            "UPDATE records SET profile = ?, currency = ?, tag = ?, data = ?, state = coalesce(?, state)"
            " WHERE kind = ? AND id = ?",
            (*_columns(data), dumps_text(data), state, kind, int(data["id"])),
        )

    def remove(self, kind: str, id: str) -> None:
        """Forget a record."""
        self._store.execute("DELETE FROM records WHERE kind = ? AND id = ?", (kind, int(id)))

    def page(
        self,
        kind: str,
        owner: str | None,
        query: Query | None = None,
        *,
        offset: int = 0,
        limit: int = 100,
        newest_first: bool = False,
    ) -> tuple[list[Json], int]:
        """One page of a list, in order of creation, and the count of the whole list."""
        asked = query or Query()
        where, values = ["kind = ?", *asked.conditions], [kind, *asked.values]
        if owner is not None:
            where.insert(1, "owner = ?")
            values.insert(1, owner)
        clause = " AND ".join(where)
        table, measure = ("record_tallies", "total(n)") if asked.tallied else ("records", "count(*)")
        counted = self._store.one(f"SELECT {measure} FROM {table} WHERE {clause}", values)
        count = int(counted[0]) if counted else 0
        window = Window.of(offset, limit, count, newest_first)
        rows = self._store.all(
            f"SELECT data FROM records WHERE {clause} ORDER BY {window.order('created')} LIMIT ? OFFSET ?",
            (*values, window.limit, window.offset),
        )
        return window.turned([loads(row[0]) for row in rows]), count

    def count(self, kind: str, owner: str | None, query: Query | None = None) -> int:
        """How many records a list has."""
        return self.page(kind, owner, query, limit=1)[1]

    def every(self, kind: str, owner: str | None = None, query: Query | None = None) -> list[Json]:
        """All records of a kind."""
        return self.page(kind, owner, query, limit=-1)[0]

    def link(self, name: str, key: str, id: str) -> None:
        """Make a record findable by another key."""
        self._store.execute("INSERT OR REPLACE INTO lookups VALUES (?, ?, ?)", (name, key, id))

    def unlink(self, name: str, key: str) -> None:
        """Forget another key."""
        self._store.execute("DELETE FROM lookups WHERE name = ? AND key = ?", (name, key))

    def lookup(self, name: str, key: str) -> str | None:
        """The id behind another key."""
        row = self._store.one("SELECT id FROM lookups WHERE name = ? AND key = ?", (name, key))
        return None if row is None else str(row[0])

    def several(self, kind: str, ids: Iterable[str]) -> dict[str, Json]:
        """Many records at once, by id."""
        numbers = [int(id) for id in ids]
        marks = ", ".join("?" * len(numbers))
        rows = self._store.all(f"SELECT id, data FROM records WHERE kind = ? AND id IN ({marks})", (kind, *numbers))
        return {str(row[0]): loads(row[1]) for row in rows}


def _columns(data: Json) -> tuple[Any, ...]:
    return data.get("profileId"), data.get("currency"), data.get("tag")


def _number(id: str) -> int | None:
    # A digit string may be longer than any id there is; SQLite would refuse it with an error of its own.
    return int(id) if id.isdecimal() and (len(id) < 19 or (len(id) < 40 and int(id) < 2**63)) else None
