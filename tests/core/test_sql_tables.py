"""A table that another version made is refused by name, by everything that is kept in SQL."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from tests.support.sql import KINDS, engine_of
from weavr_multi import ConfigurationError, WeavrError
from weavr_multi.bulks import JournalError, SqlJournal
from weavr_multi.sessions import SqlSessionStore, new_key
from weavr_multi.webhooks import DeliveryLogError, SqlDeliveryLog

pytestmark = pytest.mark.anyio

USES: dict[str, tuple[Callable[[AsyncEngine, str], Awaitable[Any]], type[WeavrError]]] = {
    "journal": (lambda engine, table: SqlJournal(engine, table=table).read("march"), JournalError),
    "deliveries": (lambda engine, table: SqlDeliveryLog(engine, table=table).claim("a", 60), DeliveryLogError),
    "sessions": (lambda engine, table: SqlSessionStore(engine, keys=new_key(), table=table).get("ada"), WeavrError),
}


@pytest.fixture
def anyio_backend() -> str:
    """asyncio alone: SQLAlchemy has no trio."""
    return "asyncio"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("what", USES)
async def test_a_table_of_another_version_is_refused_with_what_to_do(
    what: str, kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The error names the table and says to migrate it; it is of the class that its users catch."""
    use, error = USES[what]
    table = f"{what}_{kind.replace('+', '_')}"
    postgres = request.getfixturevalue("postgres") if "postgres" in kind else None
    async with engine_of(kind, tmp_path, postgres) as engine:
        async with engine.begin() as connection:
            await connection.execute(text(f"CREATE TABLE {table} (other INTEGER)"))
        with pytest.raises(error, match=f"{table}.*another version.*migrate"):
            await use(engine, table)


@pytest.mark.parametrize("what", USES)
@pytest.mark.parametrize("wrong", [None, "", 5], ids=repr)
async def test_a_name_that_is_none_is_refused_at_once(what: str, wrong: Any, tmp_path: Path) -> None:
    """SQLAlchemy's own assertion does not come out."""
    use, _ = USES[what]
    async with engine_of("sqlite+aiosqlite", tmp_path, None) as engine:
        with pytest.raises(ConfigurationError, match="table is the name of a table"):
            await use(engine, wrong)
