"""The delivery log in the user's own database: the effect and its completion commit together (extra ``[sql]``)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

from weavr_multi.core.backends.sql import SqlStore, check_table
from weavr_multi.core.backends.sql_leases import SqlLeases, lease_columns
from weavr_multi.core.calls.secrets_in_errors import hides_arguments
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.deliveries.base import RETENTION, Claim, ClaimLost, ClaimState, RememberedDelivery, new_token
from weavr_multi.webhooks.errors import DeliveryLogError

if TYPE_CHECKING:
    from sqlalchemy import MetaData
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

TABLE: Final = "weavr_deliveries"
_PRUNE_EVERY: Final = 1000


class SqlDeliveryLog(SqlStore):
    """Remembers deliveries in a table of your own database: Postgres, or SQLite; asyncio only.

    A handler that takes a second argument gets the transaction in which its delivery is completed: what it writes
    there has its effect **exactly once**. Two handlers may run for one delivery (a claim ended while its worker stood
    still): one of them commits, the other is undone.

    SQLite takes one writer at a time: keep such handlers short there, and let every process wait
    (``connect_args={"timeout": 30}``).

    Args:
        engine: Your ``AsyncEngine``, which stays yours to close. It works in one event loop.
        table: The name of the table.
        create: Whether the table is made when it is missing. False: your migrations make it, see `metadata`.
        retention: For how many seconds completed deliveries are remembered; three days by default.
        clock: Seconds since the epoch; by default the database's own clock, which all workers share.

    Raises:
        ConfigurationError: The extra ``[sql]`` is not installed; the engine is not an ``AsyncEngine``, or of another
            database; a retention that is not positive. When used: the event loop is trio's.
    """

    @hides_arguments
    def __init__(
        self,
        engine: AsyncEngine,
        *,
        table: str = TABLE,
        create: bool = True,
        retention: float = RETENTION,
        clock: Callable[[], float] | None = None,
    ) -> None:
        if not retention > 0:
            raise ConfigurationError(f"retention is a positive number of seconds, got {retention!r}")
        super().__init__(engine, table, what="the delivery log", error=DeliveryLogError, create=create, clock=clock)
        self._leases = SqlLeases(self._backend, self._table, unless=self._table.c.completed.is_not(None))
        self.retention = retention
        self._changes = 0
        self._writing: set[str] = set()  # tokens of claims whose handlers hold SQLite's only write lock

    @staticmethod
    def metadata(table: str = TABLE) -> MetaData:
        """Return the table's description, for Alembic: ``target_metadata = [mine, SqlDeliveryLog.metadata()]``.

        Args:
            table: Its name.
        """
        check_table("SqlDeliveryLog", table)
        from sqlalchemy import Column, Double, MetaData, Table

        metadata = MetaData()
        Table(table, metadata, *lease_columns(), Column("completed", Double, index=True))
        return metadata

    async def claim(self, key: str, seconds: float) -> Claim:
        """Try to claim a delivery for so many seconds."""
        token, table = new_token(), self._table

        async def work(connection: AsyncConnection) -> ClaimState:
            if await self._leases.take(connection, key, token, seconds) is None:
                return ClaimState.CLAIMED
            found = table.select().with_only_columns(table.c.completed).where(table.c.key == key)
            completed = await connection.scalar(found)
            return ClaimState.HELD if completed is None else ClaimState.COMPLETED

        return Claim(key, await self._backend.run(work), token)

    async def renew(self, claim: Claim, seconds: float) -> bool:
        """Make a claim last so many seconds from now."""
        if claim.token in self._writing:  # nobody can take it over before that transaction ends
            return True
        return await self._leases.extend(claim.key, claim.token, seconds)

    async def complete(self, claim: Claim) -> bool:
        """Remember that the delivery was handled."""
        return await self._backend.run(lambda connection: self._complete(connection, claim))

    async def release(self, claim: Claim) -> None:
        """Give a claim back."""
        await self._leases.release(claim.key, claim.token)

    async def known(self, keys: Collection[str]) -> set[str]:
        """Return those of some keys whose deliveries were completed."""
        columns = self._table.c
        query = self._table.select().with_only_columns(columns.key)
        query = query.where(columns.key.in_(list(keys)), columns.completed.is_not(None))

        async def work(connection: AsyncConnection) -> set[str]:
            return set(await connection.scalars(query))

        return await self._backend.run(work)

    async def latest(self, limit: int) -> list[RememberedDelivery]:
        """Return the newest deliveries, oldest first; those that are claimed come last.

        Args:
            limit: How many at most.
        """
        columns = self._table.c
        query = self._table.select().with_only_columns(columns.key, columns.completed)
        query = query.order_by(columns.completed.is_not(None), columns.completed.desc()).limit(limit)

        async def work(connection: AsyncConnection) -> list[RememberedDelivery]:
            return [RememberedDelivery(*row) for row in await connection.execute(query)][::-1]

        return await self._backend.run(work)

    @asynccontextmanager
    async def completing(self, claim: Claim, beside: Claim | None = None) -> AsyncIterator[AsyncConnection]:
        """Begin the transaction of a handler. It is committed, with the completion, when the block ends without error.

        Args:
            claim: The claim of the delivery.
            beside: A claim of the same handling that is completed with it.

        Raises:
            ClaimLost: Another worker has completed the delivery meanwhile. What the block wrote is undone.
        """
        await self._backend.run(_nothing)  # the table is there; errors are ours
        async with self._backend.transaction() as connection:
            claims = (claim,) if beside is None else (claim, beside)
            if self._backend.is_sqlite:
                self._writing.update(one.token for one in claims)
            try:
                yield connection
                for one in claims:
                    if not await self._complete(connection, one):
                        raise ClaimLost(one)
            finally:
                self._writing.difference_update(one.token for one in claims)

    async def _complete(self, connection: AsyncConnection, claim: Claim) -> bool:
        table, now = self._table, self._backend.now()
        done = {"owner": claim.token, "completed": now}
        statement = (
            self._backend.upsert(table)
            .values(key=claim.key, seconds=0.0, ends=now, **done)
            .on_conflict_do_update(
                index_elements=[table.c.key],
                set_=done,
                # The second time by the same claim: its first response was lost on the way.
                where=table.c.completed.is_(None) | (table.c.owner == claim.token),
            )
            .returning(table.c.key)
        )
        completed = (await connection.execute(statement)).first() is not None
        await self._prune(connection)
        return completed

    async def _prune(self, connection: AsyncConnection) -> None:
        self._changes += 1
        if self._changes % _PRUNE_EVERY == 1:
            table, before = self._table, self._backend.now() - self.retention
            await connection.execute(table.delete().where(table.c.completed < before))
            await connection.execute(table.delete().where(table.c.completed.is_(None), table.c.ends < before))


async def _nothing(connection: AsyncConnection) -> None:
    """Do nothing in a transaction."""
