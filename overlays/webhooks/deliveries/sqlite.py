"""The delivery log of one machine: an SQLite file that survives restarts and that several processes may share."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from functools import partial
from os import PathLike
from threading import Lock
from typing import Final, TypeVar

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.deliveries.log import RETENTION, Claim, ClaimState, new_token

T = TypeVar("T")

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS delivery (
    key TEXT PRIMARY KEY,
    token TEXT NOT NULL,
    ends REAL NOT NULL,
    completed REAL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS delivery_completed ON delivery (completed) WHERE completed IS NOT NULL;
"""
_PRUNE_EVERY: Final = 1000
_PATIENCE: Final = 30.0  # seconds to wait for other processes that hold the file


class SqliteDeliveryLog:
    """Remembers deliveries in an SQLite file.

    A completed delivery is on the disk before Weavr gets its answer (write-ahead log, full synchronisation). Claims
    are taken in exclusive transactions, so that processes on one machine may share the file. Do not put it on a
    network file system.

    Args:
        path: The file; it and its table are made when first needed.
        retention: For how many seconds completed deliveries are remembered; three days by default.
        clock: Seconds since the epoch; the processes that share the file must agree on it.
    """

    def __init__(
        self, path: str | PathLike[str], *, retention: float = RETENTION, clock: Callable[[], float] = time.time
    ) -> None:
        if not retention > 0:
            raise ConfigurationError(f"retention is a positive number of seconds, got {retention!r}")
        self._path = os.fspath(path)
        self._retention = retention
        self._clock = clock
        self._connection: sqlite3.Connection | None = None
        self._owner = 0
        self._changes = 0
        self._lock = Lock()
        # One thread per event loop: SQLite writes one at a time anyway, and the application's own threads stay free.
        self._limiter: RunVar[CapacityLimiter] = RunVar(f"weavr_multi.deliveries.{id(self)}")

    async def claim(self, key: str, seconds: float) -> Claim:
        """Try to claim a delivery for so many seconds."""
        return await self._run(partial(self._claim, key, seconds))

    async def renew(self, claim: Claim, seconds: float) -> bool:
        """Make a claim last so many seconds from now."""
        return await self._run(partial(self._renew, claim, seconds))

    async def complete(self, claim: Claim) -> bool:
        """Remember that the delivery was handled."""
        return await self._run(partial(self._complete, claim))

    async def release(self, claim: Claim) -> None:
        """Give a claim back."""
        await self._run(partial(self._release, claim))

    async def aclose(self) -> None:
        """Close the file. The log opens it again when it is used again."""
        await self._run(self._close)

    async def _run(self, work: Callable[[], T]) -> T:
        limiter = self._limiter.get(None)
        if limiter is None:
            limiter = CapacityLimiter(1)
            self._limiter.set(limiter)
        return await to_thread.run_sync(partial(self._locked, work), limiter=limiter)

    def _locked(self, work: Callable[[], T]) -> T:
        with self._lock:
            return work()

    def _db(self) -> sqlite3.Connection:
        if self._connection is None or self._owner != os.getpid():  # a connection must not cross a fork
            self._connection, self._owner = _open(self._path), os.getpid()
        return self._connection

    def _claim(self, key: str, seconds: float) -> Claim:
        db, token = self._db(), new_token()
        now = self._clock()
        taken = db.execute(
            # The claim is taken in one statement: inserted, or taken over from a claim that has ended.
            "INSERT INTO delivery (key, token, ends) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE"
            " SET token = excluded.token, ends = excluded.ends WHERE completed IS NULL AND ends <= ?",
            (key, token, now + seconds, now),
        ).rowcount
        if taken == 1:
            return Claim(key, ClaimState.CLAIMED, token)
        row = db.execute("SELECT completed FROM delivery WHERE key = ?", (key,)).fetchone()
        # No row: it was released between the two statements. Held is the safe answer, Weavr comes again.
        done = row is not None and row[0] is not None
        return Claim(key, ClaimState.COMPLETED if done else ClaimState.HELD, token)

    def _renew(self, claim: Claim, seconds: float) -> bool:
        done = self._db().execute(
            "UPDATE delivery SET ends = ? WHERE key = ? AND token = ? AND completed IS NULL",
            (self._clock() + seconds, claim.key, claim.token),
        )
        return done.rowcount == 1

    def _complete(self, claim: Claim) -> bool:
        now = self._clock()
        done = self._db().execute(
            "INSERT INTO delivery (key, token, ends, completed) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE"
            " SET token = excluded.token, completed = excluded.completed WHERE completed IS NULL",
            (claim.key, claim.token, now, now),
        )
        self._prune(now)
        return done.rowcount == 1

    def _release(self, claim: Claim) -> None:
        self._db().execute(
            "DELETE FROM delivery WHERE key = ? AND token = ? AND completed IS NULL", (claim.key, claim.token)
        )

    def _prune(self, now: float) -> None:
        self._changes += 1
        if self._changes % _PRUNE_EVERY == 1:
            before = now - self._retention
            self._db().execute("DELETE FROM delivery WHERE completed < ?", (before,))
            self._db().execute("DELETE FROM delivery WHERE completed IS NULL AND ends < ?", (before,))

    def _close(self) -> None:
        if self._connection is not None and self._owner == os.getpid():
            self._connection.close()
        self._connection = None


def _open(path: str) -> sqlite3.Connection:
    """Open the file, and make the table if it is new.

    Another process may be doing the same at this moment, and SQLite does not wait for a change of the journal mode.
    """
    end = time.monotonic() + _PATIENCE
    while True:
        made = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            made.execute("PRAGMA journal_mode=WAL")
            made.execute("PRAGMA synchronous=FULL")
            made.executescript(_SCHEMA)
            return made
        except BaseException as error:
            made.close()
            busy = isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > end:
                raise
        time.sleep(0.01)
