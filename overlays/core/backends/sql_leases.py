"""Leases in a table of the user's own database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Table
    from sqlalchemy.ext.asyncio import AsyncConnection

    from weavr_multi.core.backends.sql import SqlBackend


class SqlLeases:
    """Leases in a table with the columns of `lease_columns`; a row for which `unless` holds is not to be had."""

    def __init__(self, backend: SqlBackend, table: Table, *, unless: ColumnElement[bool] | None = None) -> None:
        from sqlalchemy import not_, true

        self._backend, self._table = backend, table
        self._free: ColumnElement[bool] = true() if unless is None else not_(unless)

    async def acquire(self, key: str, owner: str, seconds: float) -> str | None:
        return await self._backend.run(lambda connection: self.take(connection, key, owner, seconds))

    async def take(self, connection: AsyncConnection, key: str, owner: str, seconds: float) -> str | None:
        """Take a lease within a transaction; see `Leases.acquire`."""
        table, now = self._table, self._backend.now()
        new = {"owner": owner, "seconds": seconds, "ends": now + seconds}
        statement = (
            self._backend.upsert(table)
            .values(key=key, **new)
            .on_conflict_do_update(
                index_elements=[table.c.key],
                set_=new,
                where=self._free & ((table.c.owner == owner) | (table.c.ends <= now)),
            )
            .returning(table.c.key)
        )
        while True:
            if (await connection.execute(statement)).first() is not None:
                return None
            # A lease that would last longer than its own time was taken before the clock was set back: it gets its time
            # once more from now, which is enough for a living owner to extend it.
            await connection.execute(
                table.update()
                .where(table.c.key == key, table.c.ends > now + table.c.seconds)
                .values(ends=now + table.c.seconds)
            )
            found = table.select().with_only_columns(table.c.owner).where(table.c.key == key)
            other: str | None = await connection.scalar(found)
            if other is not None:  # else it was released in between
                return other

    async def extend(self, key: str, owner: str, seconds: float) -> bool:
        table = self._table
        statement = (
            table.update()
            .where(table.c.key == key, table.c.owner == owner, self._free)
            .values(seconds=seconds, ends=self._backend.now() + seconds)
            .returning(table.c.key)
        )

        return await self._backend.changes(statement)

    async def release(self, key: str, owner: str) -> None:
        table = self._table
        statement = table.delete().where(table.c.key == key, table.c.owner == owner, self._free)
        await self._backend.run(lambda connection: connection.execute(statement))

    async def remove(self, connection: AsyncConnection, key: str) -> None:
        """End a lease within a transaction, whoever has it."""
        await connection.execute(self._table.delete().where(self._table.c.key == key))


def lease_columns() -> list[Any]:
    """Return the columns of a table that keeps leases."""
    from sqlalchemy import Column, Double, Text

    return [
        Column("key", Text, primary_key=True),
        Column("owner", Text, nullable=False),
        Column("seconds", Double, nullable=False),
        Column("ends", Double, nullable=False),
    ]
