"""A journal in the user's own database (extra ``[sql]``)."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from weavr_multi.bulks.errors import JournalError
from weavr_multi.bulks.journals.base import Facts
from weavr_multi.core.backends.sql import SqlStore, check_table
from weavr_multi.core.backends.sql_leases import SqlLeases, lease_columns
from weavr_multi.core.calls.secrets_in_errors import hides_arguments

if TYPE_CHECKING:
    from sqlalchemy import MetaData
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

TABLE: Final = "weavr_bulks"


class SqlJournal(SqlStore):
    """Keeps runs in tables of your own database, where every machine can go on with them: Postgres, or SQLite; asyncio
    only. Needs the extra ``[sql]``.

    Args:
        engine: Your ``AsyncEngine``, which stays yours to close. It works in one event loop.
        table: The name of the table of facts; that of the leases is called ``<table>_leases``.
        create: Whether tables are made when they are missing. False: your migrations make them, see `metadata`.
        now: Returns the time for leases, in seconds since the epoch; by default the database's own clock.

    Raises:
        ConfigurationError: The extra is not installed; the engine is not an ``AsyncEngine``, or of another database.
            When used: the event loop is trio's.
    """

    @hides_arguments
    def __init__(
        self,
        engine: AsyncEngine,
        *,
        table: str = TABLE,
        create: bool = True,
        now: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(engine, table, what="the journal", error=JournalError, create=create, clock=now)
        self._leases = SqlLeases(self._backend, self._table.metadata.tables[f"{table}_leases"])

    @staticmethod
    def metadata(table: str = TABLE) -> MetaData:
        """Return the tables' description, for Alembic: ``target_metadata = [mine, SqlJournal.metadata()]``.

        Args:
            table: The name of the table of facts.
        """
        check_table("SqlJournal", table)
        from sqlalchemy import Column, MetaData, Table, Text

        metadata = MetaData()
        names = [Column(name, Text, primary_key=True) for name in ("run", "entry", "name")]
        Table(table, metadata, *names, Column("value", Text, nullable=False))
        Table(f"{table}_leases", metadata, *lease_columns())
        return metadata

    async def read(self, run_id: str) -> dict[str, dict[str, Any]]:
        """Return the facts of all entries of a run."""
        return await self._backend.run(lambda connection: self._read(connection, run_id))

    async def add(self, run_id: str, entry: str, facts: Facts) -> dict[str, Any]:
        """Record facts unless they are recorded already; return all of the entry."""

        async def work(connection: AsyncConnection) -> dict[str, Any]:
            if facts:
                statement = self._backend.upsert(self._table).on_conflict_do_nothing()
                await connection.execute(statement, _rows(run_id, entry, facts))
            return (await self._read(connection, run_id, entry)).get(entry, {})

        return await self._backend.run(work)

    async def set(self, run_id: str, entry: str, facts: Facts) -> None:
        """Record facts in place of earlier ones."""
        if not facts:
            return
        statement = self._backend.upsert(self._table)
        statement = statement.on_conflict_do_update(
            index_elements=list(self._table.primary_key), set_={"value": statement.excluded.value}
        )
        await self._backend.run(lambda connection: connection.execute(statement, _rows(run_id, entry, facts)))

    async def acquire(self, run_id: str, owner: str, seconds: float) -> str | None:
        """Take the lease on a run, or renew it; return who has it instead, or None."""
        return await self._leases.acquire(run_id, owner, seconds)

    async def release(self, run_id: str, owner: str) -> None:
        """End an owner's lease."""
        await self._leases.release(run_id, owner)

    async def forget(self, run_id: str) -> None:
        """Remove all that is known of a run."""

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(self._table.delete().where(self._table.c.run == run_id))
            await self._leases.remove(connection, run_id)

        await self._backend.run(work)

    async def _read(
        self, connection: AsyncConnection, run_id: str, entry: str | None = None
    ) -> dict[str, dict[str, Any]]:
        statement = self._table.select().where(self._table.c.run == run_id)
        if entry is not None:
            statement = statement.where(self._table.c.entry == entry)
        found: dict[str, dict[str, Any]] = {}
        for _, where, name, value in await connection.execute(statement):
            found.setdefault(where, {})[name] = json.loads(value)
        return found


def _rows(run_id: str, entry: str, facts: Facts) -> list[dict[str, str]]:
    # Sorted, so that two writers lock the rows in the same order.
    return [
        {"run": run_id, "entry": entry, "name": name, "value": json.dumps(value)}
        for name, value in sorted(facts.items())
    ]
