"""Jobs for later, kept in the database: scheduled transfers, steps of bulks, challenges that expire."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from weavr_multi.sandbox.json_text import Json, dumps_text, loads
from weavr_multi.sandbox.storage.database import Store

if TYPE_CHECKING:
    from weavr_multi.sandbox.storage.state import State

JobHandler = Callable[["State", Json], None]

_HANDLERS: dict[str, JobHandler] = {}


def job(name: str) -> Callable[[JobHandler], JobHandler]:
    """Register what runs when a job of this name falls due; it runs in a transaction of its own."""

    def register(handler: JobHandler) -> JobHandler:
        if name in _HANDLERS:
            raise ValueError(f"two handlers for the job {name!r}")
        _HANDLERS[name] = handler
        return handler

    return register


class Jobs:
    """The queue, ordered by due time."""

    def __init__(self, store: Store, poke: Callable[[], None]) -> None:
        self._store = store
        self._poke = poke
        self._soon: list[tuple[str, str]] = []

    def add(self, name: str, due: int, data: Json | None = None, *, key: str = "") -> None:
        """Run ``name`` at ``due`` (epoch milliseconds on the sandbox's clock)."""
        self._store.execute(
            "INSERT INTO jobs (due, name, key, data) VALUES (?, ?, ?, ?)", (due, name, key, dumps_text(data or {}))
        )
        self._store.on_commit(self._poke)

    def add_after(self, delay: int, name: str, now: int, data: Json, *, key: str) -> None:
        """Run ``name`` so many milliseconds after ``now``.

        Without a delay it happens before the next request is read, so that no caller races with it.
        """
        self.add(name, now + delay, data, key=key)
        if not delay:
            self._soon.append((name, key))

    def run_soon(self, state: State) -> None:
        """Run what the request that has just ended left to be done without a delay (see :meth:`add_after`)."""
        while self._soon:
            name, key = self._soon.pop(0)
            with self._store.transaction():
                row: Any = self._store.one("SELECT id, name, data FROM jobs WHERE name = ? AND key = ?", (name, key))
                if row is not None:
                    self._run(state, *row)

    def _run(self, state: State, id: int, name: str, data: str) -> None:
        self._store.execute("DELETE FROM jobs WHERE id = ?", (id,))
        _HANDLERS[name](state, loads(data))

    def cancel(self, name: str, key: str) -> None:
        """Drop the jobs of a name with this key."""
        self._store.execute("DELETE FROM jobs WHERE name = ? AND key = ?", (name, key))

    def next_due(self) -> int | None:
        """When the next job falls due."""
        row = self._store.one("SELECT min(due) FROM jobs")
        return row[0] if row else None

    def run_next(self, state: State, now: int) -> bool:
        """Run the oldest job that is due; whether there was one."""
        with self._store.transaction():
            row: Any = self._store.one(
                "SELECT id, name, data FROM jobs WHERE due <= ? ORDER BY due, id LIMIT 1", (now,)
            )
            if row is None:
                return False
            self._run(state, *row)
        return True

    def drop_next(self, now: int) -> None:
        """Drop the job that just failed, so that it does not fail forever."""
        with self._store.transaction():
            self._store.execute(
                "DELETE FROM jobs WHERE id = (SELECT id FROM jobs WHERE due <= ? ORDER BY due, id LIMIT 1)", (now,)
            )
