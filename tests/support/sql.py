"""Engines for the tests of what is kept in SQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

if TYPE_CHECKING:
    from tests.support.postgres_server import PostgresServer

# The databases and drivers that are promised.
KINDS = ("sqlite+aiosqlite", "postgresql+asyncpg", "postgresql+psycopg")


@asynccontextmanager
async def engine_of(kind: str, folder: Path, server: PostgresServer | None) -> AsyncIterator[AsyncEngine]:
    """Make an engine of a kind, and dispose of it.

    Args:
        kind: One of `KINDS`.
        folder: Where an SQLite file goes.
        server: The Postgres.
    """
    dialect, driver = kind.split("+")
    if dialect == "sqlite":
        url = f"{kind}:///{folder}/test.db"
    else:
        assert server is not None
        url = server.url(driver)
    engine = create_async_engine(url)
    try:
        yield engine
    finally:
        await engine.dispose()
