"""One SQLite database: opening it, its tables, and transactions on it.

Everything runs on one connection under one lock: a request is one transaction, and the sandbox is one
process. WAL makes each commit survive a ``kill -9``: what was acknowledged is in the file.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from weavr_multi.sandbox.storage.database_schema import RECOUNT, SCHEMA, TRIGGERS

Row = tuple[Any, ...]


def _private(path: Path) -> None:
    """Make a file for its owner alone; SQLite gives the files beside it the same mode."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError:
        # SQLite says in its own words why it cannot be opened.
        return
    for file in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        if file.exists():
            file.chmod(0o600)


class Store:
    """The database and its lock."""

    def __init__(self, path: str | Path | None = None) -> None:
        self.lock = threading.RLock()
        self._depth = 0
        self._thread = 0
        self._began: int | None = None
        self._undone: list[Callable[[], object]] = []
        self._committed: list[Callable[[], object]] = []
        if path:
            _private(Path(path))
        self._connection = sqlite3.connect(
            str(path) if path else ":memory:",
            timeout=1.0,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=512,
        )
        try:
            self._prepare(on_disk=bool(path))
        except sqlite3.Error:
            self._connection.close()
            raise

    def _prepare(self, *, on_disk: bool) -> None:
        if on_disk:
            # Two sandboxes on one file would deliver each event twice, and know nothing of each other's tokens.
            self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute("PRAGMA cache_size = -65536")
        self._connection.execute("PRAGMA temp_store = MEMORY")
        self._connection.executescript(SCHEMA)
        for trigger in TRIGGERS.values():
            self._connection.execute(trigger)

    @property
    def changes(self) -> int:
        """How many rows were written so far: who shows them looks again when it has grown."""
        return self._connection.total_changes

    def execute(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self._connection.execute(sql, values)

    def many(self, sql: str, rows: Iterator[Sequence[Any]] | Sequence[Sequence[Any]]) -> None:
        """Run one statement for each row."""
        self._connection.executemany(sql, rows)

    def one(self, sql: str, values: Sequence[Any] = ()) -> Row | None:
        """The first row, or ``None``. Another thread's transaction is waited for."""
        with self.lock:
            row: Row | None = self._connection.execute(sql, values).fetchone()
        return row

    def all(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """All rows. Another thread's transaction is waited for."""
        with self.lock:
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def transaction(self, moment: int | None = None) -> Iterator[None]:
        """All or nothing, at a moment (:meth:`moment`). Nested use joins the outer transaction."""
        with self.lock:
            if self._depth:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth, self._thread, self._began = 1, threading.get_ident(), moment
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                self._finish(self._undone)
                raise
            self._connection.execute("COMMIT")
            self._finish(self._committed)

    def moment(self, now: Callable[[], int]) -> int:
        """The time, which stands still within a transaction: what is written together carries one time, and lists show
        it in the order in which it was written, whatever millisecond ends in between."""
        if not self._depth or self._thread != threading.get_ident():
            return now()
        if self._began is None:
            self._began = now()
        return self._began

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """A part of a transaction that may fail on its own."""
        self._connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK TO part")
            self._connection.execute("RELEASE part")
            raise
        self._connection.execute("RELEASE part")

    def on_rollback(self, undo: Callable[[], object]) -> None:
        """Undo a change to a cache, should the running transaction fail."""
        if self._depth:
            self._undone.append(undo)

    def on_commit(self, then: Callable[[], object]) -> None:
        """Run once the running transaction is committed; at once outside of one."""
        if self._depth:
            self._committed.append(then)
        else:
            then()

    def _finish(self, calls: list[Callable[[], object]]) -> None:
        self._depth = 0
        pending = list(calls)
        self._undone.clear()
        self._committed.clear()
        for call in pending:
            call()

    @contextmanager
    def in_bulk(self) -> Iterator[None]:
        """Within a transaction: rows by the hundred thousand, counted afterwards rather than one by one."""
        for name in TRIGGERS:
            self._connection.execute(f"DROP TRIGGER {name}")
        yield
        for statement in RECOUNT.split(";"):
            self._connection.execute(statement)
        for trigger in TRIGGERS.values():
            self._connection.execute(trigger)

    def read_meta(self, key: str) -> str | None:
        """A remembered setting."""
        row = self.one("SELECT value FROM meta WHERE key = ?", (key,))
        return None if row is None else str(row[0])

    def write_meta(self, key: str, value: str) -> None:
        """Remember a setting."""
        self.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def close(self) -> None:
        """Close the database; a file keeps everything."""
        with self.lock:
            self._connection.close()
