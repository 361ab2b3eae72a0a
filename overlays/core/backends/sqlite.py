"""SQLite: one file that threads and processes share, a schema version, and translated errors."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from os import PathLike
from pathlib import Path
from threading import Lock
from typing import Final, NamedTuple, TypeVar

from anyio import CapacityLimiter, to_thread

from weavr_multi.core.backends.error_advice import UNFIT
from weavr_multi.core.calls.logs import logger
from weavr_multi.core.calls.secrets_in_errors import without_frames
from weavr_multi.core.concurrency.fork import reset_after_fork
from weavr_multi.core.concurrency.running_loop import PerLoop
from weavr_multi.core.exceptions import ConfigurationError, WeavrError

T = TypeVar("T")

PATIENCE: Final = 30.0  # seconds to wait for other processes that hold the file

_ADVICE: Final = {
    sqlite3.SQLITE_FULL: "its disk is full: free some space",
    sqlite3.SQLITE_BUSY: f"another process has held it for {PATIENCE:g} s",
    sqlite3.SQLITE_LOCKED: f"another process has held it for {PATIENCE:g} s",
    sqlite3.SQLITE_NOTADB: "it is not an SQLite database",
    sqlite3.SQLITE_CORRUPT: "it is damaged",
    sqlite3.SQLITE_READONLY: "this process may not write it",
    sqlite3.SQLITE_CANTOPEN: "this process cannot open it",
}

# Connections of the parent process, kept from the garbage collector: closing them in a child could damage the file.
_INHERITED: Final[list[sqlite3.Connection]] = []


class Schema(NamedTuple):
    """What a file contains.

    Attributes:
        what: For messages: ``the journal``.
        mark: SQLite's ``application_id``, which tells our kinds of files apart and from everybody else's.
        version: Of the statements; a file with a higher one was made by a newer release.
        statements: Make the tables of a new file.
    """

    what: str
    mark: int
    version: int
    statements: tuple[str, ...]


class SqliteFile:
    """An SQLite file. Each piece of work is one transaction, on the disk when it returns.

    A new file and its side files are readable and writable by their owner only (mode 0600).

    Args:
        path: The file (``~`` is the home directory); it and its folder are made when they are first needed.
        argument: The argument that the user gave the path in, for messages: ``journal=``.
        keep_open: Whether the connection is kept between two pieces of work (and closed by `aclose`).

    Raises:
        ConfigurationError: The path is empty, ``:memory:``, or below a home directory that there is not.
    """

    def __init__(
        self, path: str | PathLike[str], schema: Schema, *, argument: str, error: type[WeavrError], keep_open: bool
    ) -> None:
        text = os.fspath(path) if isinstance(path, (str, PathLike)) else None
        if not isinstance(text, str) or not text.strip() or text == ":memory:":
            raise ConfigurationError(f"{schema.what} needs the path of a file, got {path!r}")
        try:
            self.path = Path(text).expanduser()
        except RuntimeError as failed:
            raise ConfigurationError(
                f"{schema.what} has no place: {failed} (of {text!r}); pass {argument} a whole path"
            ) from failed
        self._schema, self._argument, self._error, self._keep_open = schema, argument, error, keep_open
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None
        self._lock = Lock()
        # One thread per event loop: SQLite writes one at a time anyway, and the application's own threads stay free.
        self._limiters: PerLoop[CapacityLimiter] = PerLoop(lambda: CapacityLimiter(1))
        reset_after_fork(self)

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do work in a transaction, in a thread; see `run_blocking`."""
        return await to_thread.run_sync(self.run_blocking, work, limiter=await self._limiters.get())

    def run_blocking(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do work in a transaction, here and now, from any thread; what it raises undoes the transaction."""
        try:
            with self._lock:
                return self._transaction(work)
        except (sqlite3.Error, OSError, ValueError) as error:
            raise self._translated(error) from without_frames(error)

    async def aclose(self) -> None:
        """Close the file. It is opened again when it is used again."""
        await to_thread.run_sync(self._close_blocking, limiter=await self._limiters.get())

    def after_fork(self) -> None:
        """Leave the parent's connection alone: SQLite's must not cross a fork."""
        if self._connection is not None:
            _INHERITED.append(self._connection)
        self._connection, self._lock = None, Lock()

    def _close_blocking(self) -> None:
        with self._lock:
            self._close()

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        connection = self._ready()
        keep = False
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                done = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # SQLite undoes some failures itself
                    connection.execute("ROLLBACK")
                raise
            keep = self._keep_open
            return done
        finally:
            if not keep:
                self._close()

    def _ready(self) -> sqlite3.Connection:
        """Return an open connection to the file that the path names now."""
        replaced = self._connection is not None and self._identity != _identity(self.path)
        if replaced:
            self._close()
        if self._connection is None:
            _create(self.path)
            self._connection, new = self._open()
            if replaced or (new and self._identity is not None):
                logger.warning(
                    "%s %s was deleted or replaced while it was in use: what was noted in it is lost",
                    self._schema.what,
                    self.path,
                )
            self._identity = _identity(self.path)
        return self._connection

    def _open(self) -> tuple[sqlite3.Connection, bool]:
        """Open the file, and say whether it is new."""
        connection = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            # What is noted must outlive the machine, not the process alone: FULL is the default, said aloud.
            connection.execute("PRAGMA synchronous = FULL")
            new = not self._check(connection)
            if new:
                self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection, new

    def _check(self, connection: sqlite3.Connection) -> bool:
        """Whether the file is ready; False if it is new. Somebody else's, or a newer release's, is an error."""
        schema = self._schema
        mark, version = _number(connection, "application_id"), _number(connection, "user_version")
        if (mark, version) == (0, 0) and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            return False
        if mark == 0:  # another process may have made the file between two of these looks
            mark, version = _number(connection, "application_id"), _number(connection, "user_version")
        if mark != schema.mark:
            raise self._error(
                f"{str(self.path)!r} is not {schema.what}: it is another program's database, or another kind of file "
                f"of weavr-multi; pass {self._argument} a path of its own"
            )
        if version > schema.version:
            raise self._error(
                f"{schema.what} {str(self.path)!r} was made by a newer weavr-multi (schema {version}, this one knows "
                f"{schema.version}): upgrade, or pass {self._argument} another path"
            )
        return True

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Make the tables. SQLite does not wait for others while the journal mode changes: this does."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                break
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                    raise
                time.sleep(0.01)  # in a worker thread; another process is making the same change
        connection.execute("BEGIN IMMEDIATE")
        if not self._check(connection):  # another process may have been quicker
            for statement in self._schema.statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {self._schema.mark}")
            connection.execute(f"PRAGMA user_version = {self._schema.version}")
        connection.execute("COMMIT")

    def _translated(self, error: Exception) -> WeavrError:
        code = getattr(error, "sqlite_errorcode", None)
        reason = UNFIT if isinstance(error, ValueError) else _ADVICE.get((code or 0) & 0xFF)
        said = f"{error} ({reason})" if reason else str(error)
        return self._error(
            f"{self._schema.what} {str(self.path)!r} cannot be used: {said}; "
            f"set {self._argument} to the path of a file that this process may make and write"
        )


class _Creation:
    """Files are created by one thread at a time."""

    def __init__(self) -> None:
        self.lock = Lock()
        reset_after_fork(self)

    def after_fork(self) -> None:
        self.lock = Lock()


_CREATION: Final = _Creation()


def _create(path: Path) -> None:
    """Make the file if there is none, so that it has its mode from the beginning.

    Closing a file ends all locks that this process has on it, SQLite's among them: nobody else may open it meanwhile.
    """
    with _CREATION.lock:
        if path.exists():
            return
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600))
        except FileExistsError:
            return


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    number: int = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
    return number
