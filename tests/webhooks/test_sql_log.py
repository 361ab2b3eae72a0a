"""The delivery log in SQL: what it needs, and what it says when it does not get it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.support.postgres_server import PostgresServer
from tests.support.sql import engine_of
from weavr_multi import ConfigurationError, WeavrError
from weavr_multi.bulks import SqlJournal
from weavr_multi.sessions import SqlSessionStore, new_key
from weavr_multi.webhooks import ClaimState, DeliveryLogError, SqlDeliveryLog

pytestmark = pytest.mark.anyio
SQLITE = "sqlite+aiosqlite"


@pytest.fixture
def anyio_backend() -> str:
    """asyncio alone."""
    return "asyncio"


async def test_what_was_completed_is_forgotten_after_its_retention(tmp_path: Path) -> None:
    """At the next pruning, every thousand completions."""
    now = [1_000.0]
    async with engine_of(SQLITE, tmp_path, None) as engine:
        log = SqlDeliveryLog(engine, retention=100, clock=lambda: now[0])
        await log.complete(await log.claim("old", 60))
        now[0] += 101
        log._changes = 1000
        await log.complete(await log.claim("new", 60))
        assert (await log.claim("old", 60)).state is ClaimState.CLAIMED
        assert (await log.claim("new", 60)).state is ClaimState.COMPLETED


async def test_the_users_own_migrations_can_make_the_table(tmp_path: Path) -> None:
    """By its metadata; create=False then finds it, and names what is missing before."""
    async with engine_of(SQLITE, tmp_path, None) as engine:
        log = SqlDeliveryLog(engine, create=False)
        with pytest.raises(DeliveryLogError, match=r"weavr_deliveries is missing.*metadata"):
            await log.claim("a", 60)
        async with engine.begin() as connection:
            await connection.run_sync(SqlDeliveryLog.metadata().create_all)
        assert (await log.claim("a", 60)).state is ClaimState.CLAIMED


@pytest.mark.parametrize(
    ("columns", "says"),
    [("key TEXT PRIMARY KEY, owner TEXT", "it lacks seconds, ends, completed"), ("more TEXT NOT NULL", "it lacks")],
)
async def test_a_table_of_another_version_is_refused_by_name(columns: str, says: str, tmp_path: Path) -> None:
    """With what it lacks, and what to do."""
    async with engine_of(SQLITE, tmp_path, None) as engine:
        async with engine.begin() as connection:
            await connection.execute(text(f"CREATE TABLE weavr_deliveries ({columns})"))
        with pytest.raises(DeliveryLogError, match=f"another version.*{says}.*migrate"):
            await SqlDeliveryLog(engine).claim("a", 60)


async def test_a_table_that_needs_a_value_nobody_gives_is_refused(tmp_path: Path) -> None:
    """A newer version's column."""
    async with engine_of(SQLITE, tmp_path, None) as engine:
        async with engine.begin() as connection:
            await connection.run_sync(SqlDeliveryLog.metadata().create_all)
            await connection.execute(text("ALTER TABLE weavr_deliveries RENAME TO old"))
            await connection.execute(
                text(
                    "CREATE TABLE weavr_deliveries (key TEXT PRIMARY KEY, owner TEXT NOT NULL, seconds REAL NOT NULL,"
                    " ends REAL NOT NULL, completed REAL, shard INTEGER NOT NULL)"
                )
            )
        with pytest.raises(DeliveryLogError, match="needs a value for shard"):
            await SqlDeliveryLog(engine).claim("a", 60)


async def test_a_database_that_cannot_be_reached_is_one_error_of_ours() -> None:
    """Of each store's own kind, without user, password and query of the URL."""
    engine = create_async_engine("postgresql+asyncpg://ada:hunter2@127.0.0.1:1/service?ssl=disable")
    calls: list[Any] = [
        SqlDeliveryLog(engine).claim("a", 60),
        SqlJournal(engine).read("march"),
        SqlSessionStore(engine, keys=new_key()).get("ada"),
    ]
    for call in calls:
        with pytest.raises(WeavrError, match=r"in postgresql\+asyncpg://127.0.0.1:1/service cannot be used") as caught:
            await call
        assert "hunter2" not in repr(caught.value) + repr(caught.value.__cause__)
    await engine.dispose()


async def test_connections_that_the_server_ended_are_replaced(postgres: PostgresServer, tmp_path: Path) -> None:
    """A restart of the database costs no delivery: the work is done once more."""
    async with engine_of("postgresql+asyncpg", tmp_path, postgres) as engine:
        log = SqlDeliveryLog(engine, table=f"t{uuid4().hex}")
        await log.claim("a", 60)
        async with engine_of("postgresql+psycopg", tmp_path, postgres) as other, other.begin() as connection:
            await connection.execute(
                text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
            )
        assert (await log.claim("a", 60)).state is ClaimState.HELD


@pytest.mark.parametrize("given", ["sqlite+aiosqlite:///x.db", None, create_engine("sqlite://")], ids=type)
def test_what_is_no_async_engine_is_refused(given: Any) -> None:
    """By its type: a URL may hold a password."""
    with pytest.raises(ConfigurationError, match="takes an AsyncEngine"):
        SqlDeliveryLog(given)


def test_a_retention_that_is_not_positive_is_refused() -> None:
    """It would forget at once."""
    with pytest.raises(ConfigurationError, match="retention"):
        SqlDeliveryLog(create_async_engine("sqlite+aiosqlite://"), retention=0)


@pytest.mark.parametrize("anyio_backend", ["trio"])
async def test_sql_under_trio_is_refused(anyio_backend: str, tmp_path: Path) -> None:
    """With what is the matter."""
    log = SqlDeliveryLog(create_async_engine(f"{SQLITE}:///{tmp_path}/x.db"))
    with pytest.raises(ConfigurationError, match="asyncio only"):
        await log.claim("a", 60)


@pytest.mark.parametrize("made", [SqlDeliveryLog.metadata, SqlJournal.metadata, SqlSessionStore.metadata])
def test_a_missing_extra_is_named(made: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What to install."""
    monkeypatch.setitem(sys.modules, "sqlalchemy.ext.asyncio", None)
    with pytest.raises(ConfigurationError, match=r"weavr-multi\[sql\]"):
        made()
