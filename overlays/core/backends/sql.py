"""SQL: tables in the user's own database (extra ``[sql]``: SQLAlchemy, Postgres or SQLite, asyncio)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, TypeVar

import anyio

from weavr_multi.core.backends.error_advice import UNFIT
from weavr_multi.core.calls.secrets_in_errors import without_frames
from weavr_multi.core.clock import checked_now
from weavr_multi.core.concurrency.running_loop import PerLoop, on_trio
from weavr_multi.core.exceptions import ConfigurationError, WeavrError

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, MetaData, Table
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

T = TypeVar("T")

_ROLLBACK: Final = 5.0  # seconds that undoing a cancelled transaction may take
_DIALECTS: Final = ("postgresql", "sqlite")


class SqlBackend:
    """Tables of ours in a database, by an engine of the user's own, which is used as it is and not closed.

    Each piece of work is one transaction. One that found its connection dead (the server was restarted) is done once
    more, so that every piece must be harmless when it is repeated. SQLite takes one writer at a time: its transactions
    begin with ``BEGIN IMMEDIATE``, and those of one event loop wait for each other in turn.

    Args:
        clock: Seconds since the epoch; None: the database's own clock, which all its users share.

    Raises:
        ConfigurationError: The extra is not installed; the engine is not one, or of another database.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        metadata: MetaData,
        *,
        user: str,
        what: str,
        error: type[WeavrError],
        create: bool,
        clock: Callable[[], float] | None,
    ) -> None:
        from sqlalchemy.ext.asyncio import AsyncEngine as Engine

        if not isinstance(engine, Engine):
            raise ConfigurationError(
                f"{user} takes an AsyncEngine of SQLAlchemy (sqlalchemy.ext.asyncio.create_async_engine), "
                f"got a value of type {type(engine).__name__}"
            )
        if engine.dialect.name not in _DIALECTS:
            raise ConfigurationError(f"{user} works on Postgres and SQLite, not on {engine.dialect.name}")
        self._user, self._what, self._error = user, what, error
        self._engine, self._metadata, self._create = engine, metadata, create
        self._clock = None if clock is None else checked_now(clock)
        self._ready = False
        self.is_sqlite = engine.dialect.name == "sqlite"
        self._turns: PerLoop[anyio.Lock] = PerLoop(anyio.Lock)

    async def run(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """Do work in a transaction of its own, committed when this returns, undone by what the work raises.

        It may be called twice. Errors of the database are of the class `error`.
        """
        from sqlalchemy.exc import DBAPIError

        with self._translation():
            try:
                return await self._attempt(work)
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
                return await self._attempt(work)

    async def changes(self, statement: Any) -> bool:
        """Execute a statement that returns what it changed, and say whether that is anything."""

        async def work(connection: AsyncConnection) -> bool:
            return (await connection.execute(statement)).first() is not None

        return await self.run(work)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Begin a transaction, commit it when the block ends, undo it when the block raises or is cancelled."""
        async with self._turn():
            connection = await self._engine.connect()
            try:
                await self._begin(connection)
                yield connection
                with anyio.CancelScope(shield=True):
                    await connection.commit()
            except BaseException:
                with anyio.move_on_after(_ROLLBACK, shield=True), suppress(Exception):
                    await connection.rollback()
                raise
            finally:
                with anyio.move_on_after(_ROLLBACK, shield=True):
                    await connection.close()

    async def prepare(self) -> None:
        """Make the tables that are missing and check those that are there, once."""
        if self._ready:
            return
        if on_trio():
            raise ConfigurationError(f"{self._user} works under asyncio only (SQLAlchemy has no trio)")
        async with self.transaction() as connection:
            if self._create and not self.is_sqlite:  # two processes that create at once: one waits for the other
                await connection.exec_driver_sql("SELECT pg_advisory_xact_lock(6293511)")
            await connection.run_sync(self._prepare)
        self._ready = True

    def upsert(self, table: Table) -> Any:
        """Return an ``INSERT`` that can be told what to do ``ON CONFLICT``."""
        if self.is_sqlite:
            from sqlalchemy.dialects.sqlite import insert as sqlite_insert

            return sqlite_insert(table)
        from sqlalchemy.dialects.postgresql import insert

        return insert(table)

    def now(self) -> ColumnElement[float]:
        """Return the time as an expression: seconds since the epoch."""
        from sqlalchemy import Double, cast, func, literal, literal_column

        if self._clock is not None:
            return literal(self._clock(), Double)
        if self.is_sqlite:
            return literal_column("(julianday('now') - 2440587.5) * 86400.0", Double)
        return cast(func.extract("epoch", func.clock_timestamp()), Double)

    async def _attempt(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        await self.prepare()
        async with self.transaction() as connection:
            return await work(connection)

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        if not self.is_sqlite:
            yield
            return
        async with await self._turns.get():
            yield

    async def _begin(self, connection: AsyncConnection) -> None:
        await connection.begin()  # a session that joins it has no transaction of its own to commit
        if not self.is_sqlite:
            return
        raw = await connection.get_raw_connection()
        if not getattr(raw.driver_connection, "in_transaction", False):  # the user's own events may have begun it
            await connection.exec_driver_sql("BEGIN IMMEDIATE")

    def _prepare(self, connection: Connection) -> None:
        from sqlalchemy import inspect

        if self._create:
            self._metadata.create_all(connection)
        found = inspect(connection)
        for table in self._metadata.sorted_tables:
            if not found.has_table(table.name, table.schema):
                raise self._error(
                    f"{self._what}: the table {table.name} is missing: make it by your migrations "
                    f"({self._user}.metadata()), or pass create=True"
                )
            columns = {column["name"]: column for column in found.get_columns(table.name, table.schema)}
            lacking = [column.name for column in table.columns if column.name not in columns]
            foreign = [
                name
                for name, column in columns.items()
                if name not in table.columns and not column["nullable"] and column["default"] is None
            ]
            if lacking or foreign:
                how = f"it lacks {', '.join(lacking)}" if lacking else f"it needs a value for {', '.join(foreign)}"
                raise self._error(
                    f"{self._what}: the table {table.name} was made by another version of weavr-multi, or by another "
                    f"program ({how}): migrate it to {self._user}.metadata(), or pass another name as table="
                )

    @contextmanager
    def _translation(self) -> Iterator[None]:
        """Turn the errors of the database into one of ours."""
        from sqlalchemy.exc import SQLAlchemyError

        try:
            yield
        except WeavrError:
            raise
        except (SQLAlchemyError, OSError, RuntimeError, ValueError) as error:
            raise self._translated(error) from without_frames(error)

    def _translated(self, error: Exception) -> WeavrError:
        url = self._engine.url  # without user, password and query
        where = f"{url.drivername}://{url.host or ''}{f':{url.port}' if url.port else ''}/{url.database or ''}"
        reason = str(getattr(error, "orig", None) or error).partition("\n")[0] or type(error).__name__
        advice = (
            "an engine works in one event loop: make one for each"
            if isinstance(error, RuntimeError)
            else UNFIT
            if isinstance(error, ValueError)
            else "check that it runs, that the engine's URL is right and that its user may write"
        )
        return self._error(f"{self._what} in {where} cannot be used: {reason}; {advice}")


class SqlStore:
    """What is kept in tables of the user's own database, by an engine that stays theirs to close."""

    def __init__(
        self,
        engine: AsyncEngine,
        table: str,
        *,
        what: str,
        error: type[WeavrError],
        create: bool,
        clock: Callable[[], float] | None,
    ) -> None:
        metadata, user = self.metadata(table), type(self).__name__
        self._table = metadata.tables[table]
        self._backend = SqlBackend(engine, metadata, user=user, what=what, error=error, create=create, clock=clock)

    @staticmethod
    def metadata(table: str) -> MetaData:
        """Return the tables' description."""
        raise NotImplementedError

    async def aclose(self) -> None:
        """Do nothing: the engine is the user's own."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._table.name!r}>"


def check_table(user: str, table: object) -> None:
    """Raise `ConfigurationError` unless SQLAlchemy can be imported, and a table can have this name."""
    check_installed(user)
    if not isinstance(table, str) or not table:
        raise ConfigurationError(f"{user}: table is the name of a table, got {table!r}")


def check_installed(user: str) -> None:
    """Raise `ConfigurationError` unless SQLAlchemy (the extra ``[sql]``) can be imported."""
    try:
        import sqlalchemy.ext.asyncio  # noqa: F401
    except ImportError:
        raise ConfigurationError(f'{user} needs SQLAlchemy: pip install "weavr-multi[sql]"') from None
