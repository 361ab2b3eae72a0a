"""The delivery log of a receiver, opened by its file or URL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import anyio

from weavr_multi.cli.click_import import click
from weavr_multi.core.backends.sql import check_installed
from weavr_multi.webhooks import RedisDeliveryLog, SqlDeliveryLog, SqliteDeliveryLog
from weavr_multi.webhooks.deliveries.base import RETENTION, RememberedDelivery

_SQLITE: Final = b"SQLite format 3\0"
ALL: Final = 2**31 - 1

OpenedLog = SqliteDeliveryLog | RedisDeliveryLog | SqlDeliveryLog


@asynccontextmanager
async def opened(log: str, name: str | None, *, retention: float = RETENTION) -> AsyncIterator[OpenedLog]:
    """Open a delivery log, and close it after the block.

    Args:
        log: The file of a `SqliteDeliveryLog`, or a URL: ``redis://...``, ``postgresql+asyncpg://...``.
        name: The log's table, or what its Redis keys begin with; None: the default.
    """
    if log.startswith(("redis://", "rediss://", "unix://")):
        made: SqliteDeliveryLog | RedisDeliveryLog = RedisDeliveryLog(
            log, retention=retention, **({} if name is None else {"prefix": name})
        )
    elif "://" in log:
        check_installed("SqlDeliveryLog")
        from sqlalchemy.ext.asyncio import create_async_engine

        engine = create_async_engine(log)
        try:
            table = SqlDeliveryLog.metadata().sorted_tables[0].name if name is None else name
            yield SqlDeliveryLog(engine, create=False, retention=retention, table=table)
        finally:
            await engine.dispose()
        return
    else:
        made = SqliteDeliveryLog(log, retention=retention)
    try:
        yield made
    finally:
        await made.aclose()


def is_receivers(log: str) -> bool:
    """Say whether this is a receiver's delivery log, not a file of ``listen``; a usage error if it cannot be read."""
    if "://" in log:
        return True
    try:
        with Path(log).open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError as error:
        raise click.UsageError(f"{log} cannot be read: {error.strerror}") from error


def latest(log: str, name: str | None, limit: int = ALL) -> list[RememberedDelivery]:
    """Return the newest deliveries of a log, oldest first."""

    async def act() -> list[RememberedDelivery]:
        async with opened(log, name) as known:
            return await known.latest(limit)

    return anyio.run(act)
