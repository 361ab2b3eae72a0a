"""A journal in a SQLite file: the default for runs of several chunks, and for every run with a name."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from weavr_multi.bulks.errors import JournalError
from weavr_multi.bulks.journals.base import Facts
from weavr_multi.core.backends.sqlite import Schema, SqliteFile
from weavr_multi.core.clock import SystemClock, checked_now

VARIABLE: Final = "WEAVR_BULK_JOURNAL"
_SCHEMA: Final = Schema(
    what="the journal",
    mark=0x57764A30,
    version=1,
    statements=(
        "CREATE TABLE facts (run TEXT NOT NULL, entry TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,"
        " PRIMARY KEY (run, entry, name)) WITHOUT ROWID",
        "CREATE TABLE leases (run TEXT NOT NULL PRIMARY KEY, owner TEXT NOT NULL, until REAL NOT NULL) WITHOUT ROWID",
    ),
)

_CLOCK: Final = SystemClock()


class SqliteJournal:
    """Keeps a file that several processes of one machine may share.

    Each call opens the file, commits to the disk and closes it again, in a thread: there are a few calls for each
    10,000 items, and nothing stays open that could be forgotten. A new file is readable and writable by its owner
    only (mode 0600).

    Args:
        path: The file; its folder is made where it is missing.
        now: Returns the time for leases, in seconds since the epoch.

    Raises:
        ConfigurationError: The path is empty.
    """

    def __init__(self, path: str | Path, *, now: Callable[[], float] = _CLOCK.time) -> None:
        self._file = SqliteFile(path, _SCHEMA, argument="journal=", error=JournalError, keep_open=False)
        self._now = checked_now(now, "now")

    @property
    def path(self) -> Path:
        """The file."""
        return self._file.path

    async def read(self, run_id: str) -> dict[str, dict[str, Any]]:
        """Return the facts of all entries of a run."""
        return await self._file.run(lambda db: _read(db, run_id))

    async def add(self, run_id: str, entry: str, facts: Facts) -> dict[str, Any]:
        """Record facts unless they are recorded already; return all of the entry."""

        def work(db: sqlite3.Connection) -> dict[str, Any]:
            db.executemany("INSERT OR IGNORE INTO facts VALUES (?, ?, ?, ?)", _rows(run_id, entry, facts))
            return _read(db, run_id, entry).get(entry, {})

        return await self._file.run(work)

    async def set(self, run_id: str, entry: str, facts: Facts) -> None:
        """Record facts in place of earlier ones."""
        rows = _rows(run_id, entry, facts)
        await self._file.run(lambda db: db.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?)", rows))

    async def acquire(self, run_id: str, owner: str, seconds: float) -> str | None:
        """Take the lease on a run, or renew it; return who has it instead, or None."""
        now, until = self._now(), self._now() + seconds

        def work(db: sqlite3.Connection) -> str | None:
            # A lease cannot last longer than it was taken for: a clock that was set back must not keep it for ever.
            db.execute(
                "UPDATE leases SET until = ? WHERE run = ? AND until > ?", (now + seconds, run_id, now + seconds)
            )
            row = db.execute("SELECT owner, until FROM leases WHERE run = ?", (run_id,)).fetchone()
            if row is not None and row[0] != owner and row[1] > now:
                return str(row[0])
            db.execute("INSERT OR REPLACE INTO leases VALUES (?, ?, ?)", (run_id, owner, until))
            return None

        return await self._file.run(work)

    async def release(self, run_id: str, owner: str) -> None:
        """End an owner's lease."""
        await self._file.run(lambda db: db.execute("DELETE FROM leases WHERE run = ? AND owner = ?", (run_id, owner)))

    async def forget(self, run_id: str) -> None:
        """Remove all that is known of a run."""

        def work(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM facts WHERE run = ?", (run_id,))
            db.execute("DELETE FROM leases WHERE run = ?", (run_id,))

        await self._file.run(work)

    async def aclose(self) -> None:
        """Nothing stays open."""

    def __repr__(self) -> str:
        return f"<SqliteJournal {str(self.path)!r}>"


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
    """Return where the default journal is: ``WEAVR_BULK_JOURNAL``, else a file among the user's application state.

    Raises:
        JournalError: There is no home directory.
    """
    given = os.environ.get(VARIABLE)
    try:
        if given:
            return Path(given).expanduser()
        state = os.environ.get("XDG_STATE_HOME")
        return (Path(state) if state else Path.home() / ".local" / "state") / "weavr-multi" / "bulks.sqlite3"
    except RuntimeError as error:
        raise JournalError(f"the default journal has no place: {error}; pass journal= or set {VARIABLE}") from error
