"""The delivery log in a SQLite file: survives restarts, and several processes of one machine may share it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from functools import partial
from json import dumps
from os import PathLike
from typing import Final

from weavr_multi.core.backends.sqlite import Schema, SqliteFile
from weavr_multi.core.clock import SystemClock, checked_now
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.deliveries.base import RETENTION, Claim, ClaimState, RememberedDelivery, new_token
from weavr_multi.webhooks.errors import DeliveryLogError

_SCHEMA: Final = Schema(
    what="the delivery log",
    mark=0x57764430,
    version=1,
    statements=(
        "CREATE TABLE delivery (key TEXT PRIMARY KEY, token TEXT NOT NULL, seconds REAL NOT NULL, ends REAL NOT NULL,"
        " completed REAL)"
        " WITHOUT ROWID",
        "CREATE INDEX delivery_completed ON delivery (completed) WHERE completed IS NOT NULL",
    ),
)
_PRUNE_EVERY: Final = 1000
_CLOCK: Final = SystemClock()


class SqliteDeliveryLog:
    """Remembers deliveries in an SQLite file.

    A completed delivery is on the disk before Weavr gets its response (write-ahead log, full synchronisation). Claims
    are taken in exclusive transactions, so that processes on one machine may share the file. Do not put it on a
    network file system. A new file is readable and writable by its owner only (mode 0600).

    Args:
        path: The file; it, its folder and its table are made when first needed.
        retention: For how many seconds completed deliveries are remembered; three days by default.
        clock: Seconds since the epoch; the processes that share the file must agree on it. It may be set back: a
            claim then ends at the latest its own time after another worker has asked for it.

    Raises:
        ConfigurationError: The path is empty; a retention that is not positive.
    """

    any_loop = True

    def __init__(
        self, path: str | PathLike[str], *, retention: float = RETENTION, clock: Callable[[], float] = _CLOCK.time
    ) -> None:
        if not retention > 0:
            raise ConfigurationError(f"retention is a positive number of seconds, got {retention!r}")
        self._file = SqliteFile(path, _SCHEMA, argument="log=", error=DeliveryLogError, keep_open=True)
        self.retention = retention
        self._clock = checked_now(clock)
        self._changes = 0

    def __repr__(self) -> str:
        return f"<SqliteDeliveryLog {str(self._file.path)!r}>"

    async def claim(self, key: str, seconds: float) -> Claim:
        """Try to claim a delivery for so many seconds."""
        return await self._file.run(partial(self._claim, key, seconds))

    async def renew(self, claim: Claim, seconds: float) -> bool:
        """Make a claim last so many seconds from now."""
        return await self._file.run(partial(self._renew, claim, seconds))

    async def complete(self, claim: Claim) -> bool:
        """Remember that the delivery was handled."""
        return await self._file.run(partial(self._complete, claim))

    async def release(self, claim: Claim) -> None:
        """Give a claim back."""
        statement = "DELETE FROM delivery WHERE key = ? AND token = ? AND completed IS NULL"
        await self._file.run(lambda db: db.execute(statement, (claim.key, claim.token)))

    async def known(self, keys: Collection[str]) -> set[str]:
        """Return those of some keys whose deliveries were completed."""
        # As one value: the number of placeholders is limited.
        asked = "SELECT key FROM delivery WHERE completed IS NOT NULL AND key IN (SELECT value FROM json_each(?))"
        found = await self._file.run(lambda db: db.execute(asked, (dumps(tuple(keys)),)).fetchall())
        return {key for (key,) in found}

    async def latest(self, limit: int) -> list[RememberedDelivery]:
        """Return the newest deliveries, oldest first; those that are claimed come last.

        Args:
            limit: How many at most.
        """
        statement = "SELECT key, completed FROM delivery ORDER BY completed IS NOT NULL, completed DESC LIMIT ?"
        found = await self._file.run(lambda db: db.execute(statement, (limit,)).fetchall())
        return [RememberedDelivery(*row) for row in reversed(found)]

    async def aclose(self) -> None:
        """Close the file. The log opens it again when it is used again."""
        await self._file.aclose()

    def _claim(self, key: str, seconds: float, db: sqlite3.Connection) -> Claim:
        token, now = new_token(), self._clock()
        taken = db.execute(
            # Inserted, or taken over from a claim that has ended.
            "INSERT INTO delivery (key, token, seconds, ends) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET"
            " token = excluded.token, seconds = excluded.seconds, ends = excluded.ends"
            " WHERE completed IS NULL AND ends <= ?",
            (key, token, seconds, now + seconds, now),
        ).rowcount
        if taken == 1:
            return Claim(key, ClaimState.CLAIMED, token)
        # A claim that would last longer than its own time was taken before the clock was set back: it gets its time
        # once more from now, which is enough for a living worker to renew it.
        db.execute("UPDATE delivery SET ends = ? + seconds WHERE key = ? AND ends > ? + seconds", (now, key, now))
        completed = db.execute("SELECT completed FROM delivery WHERE key = ?", (key,)).fetchone()[0]
        return Claim(key, ClaimState.HELD if completed is None else ClaimState.COMPLETED, token)

    def _renew(self, claim: Claim, seconds: float, db: sqlite3.Connection) -> bool:
        done = db.execute(
            "UPDATE delivery SET seconds = ?, ends = ? WHERE key = ? AND token = ? AND completed IS NULL",
            (seconds, self._clock() + seconds, claim.key, claim.token),
        )
        return done.rowcount == 1

    def _complete(self, claim: Claim, db: sqlite3.Connection) -> bool:
        now = self._clock()
        done = db.execute(
            "INSERT INTO delivery (key, token, seconds, ends, completed) VALUES (?, ?, 0, ?, ?) ON CONFLICT (key) DO"
            " UPDATE SET token = excluded.token, completed = excluded.completed WHERE completed IS NULL",
            (claim.key, claim.token, now, now),
        )
        self._prune(now, db)
        return done.rowcount == 1

    def _prune(self, now: float, db: sqlite3.Connection) -> None:
        self._changes += 1
        if self._changes % _PRUNE_EVERY == 1:
            before = now - self.retention
            db.execute("DELETE FROM delivery WHERE completed < ?", (before,))
            db.execute("DELETE FROM delivery WHERE completed IS NULL AND ends < ?", (before,))
