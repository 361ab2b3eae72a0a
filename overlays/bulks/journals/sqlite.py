"""A journal in a SQLite file: the default for runs of several chunks, and for every run with a name."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

import anyio.to_thread

from weavr_multi.bulks.claims import is_dead
from weavr_multi.bulks.errors import JournalError
from weavr_multi.bulks.journals.protocol import Facts

T = TypeVar("T")

_BUSY: Final = 30.0
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS facts (
    run TEXT NOT NULL, entry TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (run, entry, name)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS claims (
    run TEXT NOT NULL, name TEXT NOT NULL, worker TEXT NOT NULL, until REAL NOT NULL,
    PRIMARY KEY (run, name)
) WITHOUT ROWID;
"""


class SqliteJournal:
    """Keeps a file that several processes of one machine may share.

    Each call opens the file, commits to the disk and closes it again, in a thread: there are a few calls for each
    10,000 items, and nothing stays open that could be forgotten.

    Args:
        path: The file; its folder is made where it is missing.
        now: Tells the time for claims, in seconds since the epoch.
    """

    def __init__(self, path: str | Path, *, now: Callable[[], float] = time.time) -> None:
        self.path = Path(path)
        self._now = now
        self._ready = False

    async def read(self, run_id: str) -> dict[str, dict[str, Any]]:
        """Return the facts of all entries of a run."""
        return await self._do(lambda db: _read(db, run_id))

    async def add(self, run_id: str, entry: str, facts: Facts) -> dict[str, Any]:
        """Note facts unless they are noted already; return all of the entry."""

        def work(db: sqlite3.Connection) -> dict[str, Any]:
            db.executemany("INSERT OR IGNORE INTO facts VALUES (?, ?, ?, ?)", _rows(run_id, entry, facts))
            return _read(db, run_id, entry).get(entry, {})

        return await self._do(work)

    async def set(self, run_id: str, entry: str, facts: Facts) -> None:
        """Note facts in place of earlier ones."""
        rows = _rows(run_id, entry, facts)
        await self._do(lambda db: db.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?)", rows))

    async def claim(self, run_id: str, name: str, worker: str, seconds: float) -> bool:
        """Claim something, or prolong the claim. One whose process on this machine has died ends at once."""
        now = self._now()

        def work(db: sqlite3.Connection) -> bool:
            row = db.execute("SELECT worker, until FROM claims WHERE run = ? AND name = ?", (run_id, name)).fetchone()
            if row is not None and row[0] != worker and row[1] > now and not is_dead(row[0]):
                return False
            db.execute("INSERT OR REPLACE INTO claims VALUES (?, ?, ?, ?)", (run_id, name, worker, now + seconds))
            return True

        return await self._do(work)

    async def release(self, run_id: str, name: str, worker: str) -> None:
        """End a worker's claim."""
        key = (run_id, name, worker)
        await self._do(lambda db: db.execute("DELETE FROM claims WHERE run = ? AND name = ? AND worker = ?", key))

    async def forget(self, run_id: str) -> None:
        """Remove all that is known of a run."""

        def work(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM facts WHERE run = ?", (run_id,))
            db.execute("DELETE FROM claims WHERE run = ?", (run_id,))

        await self._do(work)

    async def aclose(self) -> None:
        """Nothing stays open."""

    async def _do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        def job() -> T:
            try:
                with self._transaction() as db:
                    return work(db)
            except (sqlite3.Error, OSError) as error:
                raise JournalError(f"the journal {str(self.path)!r} cannot be used: {error}") from error

        return await anyio.to_thread.run_sync(job)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        if not self._ready:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        db = sqlite3.connect(self.path, timeout=_BUSY, isolation_level=None)
        try:
            # What is noted must outlive the machine, not the process alone: FULL is the default, said aloud.
            db.execute("PRAGMA synchronous = FULL")
            if not self._ready:
                _prepare(db)
                self._ready = True
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")
        finally:
            db.close()

    def __repr__(self) -> str:
        return f"<SqliteJournal {str(self.path)!r}>"


def _prepare(db: sqlite3.Connection) -> None:
    """Make a new file ready. SQLite's own patience does not cover the change to a write-ahead log: have ours."""
    end = time.monotonic() + _BUSY
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            db.executescript(_SCHEMA)
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.01)  # in a worker thread; another process is making the same change


def _rows(run_id: str, entry: str, facts: Facts) -> list[tuple[str, str, str, str]]:
    return [(run_id, entry, name, json.dumps(value)) for name, value in facts.items()]


def _read(db: sqlite3.Connection, run_id: str, entry: str | None = None) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    statement = "SELECT entry, name, value FROM facts WHERE run = ? AND (? IS NULL OR entry = ?)"
    rows = db.execute(statement, (run_id, entry, entry))
    for where, name, value in rows:
        found.setdefault(where, {})[name] = json.loads(value)
    return found


def default_path() -> Path:
    """Return where the default journal is: ``WEAVR_BULK_JOURNAL``, else a file among the user's application state."""
    given = os.environ.get("WEAVR_BULK_JOURNAL")
    if given:
        return Path(given)
    state = os.environ.get("XDG_STATE_HOME")
    return (Path(state) if state else Path.home() / ".local" / "state") / "weavr-multi" / "bulks.sqlite3"
