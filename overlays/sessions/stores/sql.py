"""The session store in the user's own database, for many processes: encrypted (extra ``[sql]``, asyncio)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any, Final

from weavr_multi.core.backends.lease import leased
from weavr_multi.core.backends.sql import SqlStore, check_table
from weavr_multi.core.backends.sql_leases import SqlLeases, lease_columns
from weavr_multi.core.calls.secrets_in_errors import hides_arguments
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.sessions.errors import SessionError
from weavr_multi.sessions.stores.encryption import Cipher, Key

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, MetaData
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from weavr_multi.sessions.saved_state import SessionState

TABLE: Final = "weavr_sessions"
_PRUNE_EVERY: Final = 1000


class SqlSessionStore(SqlStore):
    """Keeps session states in tables of your own database, so that all processes of a service share each user's token.

    Values are encrypted: a token is a bearer credential. A value under another name, of another version or damaged
    reads as absent.

    Args:
        engine: Your ``AsyncEngine`` (Postgres or SQLite), which stays yours to close. It works in one event loop.
        keys: A Fernet key, or several, newest first: all decrypt, the first encrypts. See `new_key`.
        table: The name of the table; that of the locks is called ``<table>_leases``.
        create: Whether tables are made when they are missing. False: your migrations make them, see `metadata`.
        lock_seconds: After how long the lock of a process that died ends; a living one extends it.
        clock: Seconds since the epoch; by default the database's own clock, which all processes share.

    Raises:
        ConfigurationError: The extra ``[sql]`` is not installed, the engine is not an ``AsyncEngine`` or of another
            database, a key is not one, or a time is not positive. When used: the event loop is trio's, or a stored
            value was encrypted with another key.
    """

    @hides_arguments
    def __init__(
        self,
        engine: AsyncEngine,
        *,
        keys: Key | Sequence[Key],
        table: str = TABLE,
        create: bool = True,
        lock_seconds: float = 10.0,
        clock: Callable[[], float] | None = None,
    ) -> None:
        if not lock_seconds > 0:
            raise ConfigurationError(f"lock_seconds is a positive number of seconds, got {lock_seconds!r}")
        super().__init__(engine, table, what="the session store", error=SessionError, create=create, clock=clock)
        self._leases = SqlLeases(self._backend, self._table.metadata.tables[f"{table}_leases"])
        self._cipher = Cipher(keys)
        self._lock_seconds = lock_seconds
        self._puts = 0

    @staticmethod
    def metadata(table: str = TABLE) -> MetaData:
        """Return the tables' description, for Alembic: ``target_metadata = [mine, SqlSessionStore.metadata()]``.

        Args:
            table: The name of the table of states.
        """
        check_table("SqlSessionStore", table)
        from sqlalchemy import Column, Double, MetaData, Table, Text

        metadata = MetaData()
        Table(
            table,
            metadata,
            Column("key", Text, primary_key=True),
            Column("tag", Text, nullable=False),
            Column("value", Text, nullable=False),
            Column("ends", Double, nullable=False, index=True),
        )
        Table(f"{table}_leases", metadata, *lease_columns())
        return metadata

    async def get(self, key: str) -> SessionState | None:
        """Return the state under a name, or None."""
        statement = self._table.select().with_only_columns(self._table.c.value).where(*self._living(key))
        value = await self._backend.run(lambda connection: connection.scalar(statement))
        return None if value is None else self._cipher.open(key, value)

    async def put(self, key: str, state: SessionState, ttl: float, *, only_if: str | None = None) -> bool:
        """Keep a state; see `SessionStore.put`."""
        table = self._table
        row = {"tag": state.tag, "value": self._cipher.seal(key, state), "ends": self._backend.now() + ttl}
        statement: Any
        if only_if is None:
            statement = self._backend.upsert(table).values(key=key, **row)
            statement = statement.on_conflict_do_update(index_elements=[table.c.key], set_=row)
        else:
            statement = table.update().where(*self._living(key, only_if)).values(**row)
        statement = statement.returning(table.c.key)

        async def work(connection: AsyncConnection) -> bool:
            await self._prune(connection)
            return (await connection.execute(statement)).first() is not None

        return await self._backend.run(work)

    async def delete(self, key: str, *, only_if: str | None = None) -> bool:
        """Forget a state; see `SessionStore.delete`."""
        statement = self._table.delete().where(*self._living(key, only_if)).returning(self._table.c.key)
        return await self._backend.changes(statement)

    def lock(self, key: str) -> AbstractAsyncContextManager[None]:
        """Return the lock on a name. It is extended while its holder lives, and ends by itself soon after it died."""
        return leased(self._leases, key, self._lock_seconds)

    def _living(self, key: str, tag: str | None = None) -> list[ColumnElement[bool]]:
        table = self._table
        found = [table.c.key == key, table.c.ends > self._backend.now()]
        return found if tag is None else [*found, table.c.tag == tag]

    async def _prune(self, connection: AsyncConnection) -> None:
        self._puts += 1
        if self._puts % _PRUNE_EVERY == 1:
            await connection.execute(self._table.delete().where(self._table.c.ends < self._backend.now()))
