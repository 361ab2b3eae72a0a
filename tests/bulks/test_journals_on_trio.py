"""Journals on trio: the file works, Redis says that it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from weavr_multi import ConfigurationError
from weavr_multi.bulks import RedisJournal, SqliteJournal

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    """trio alone."""
    return "trio"


async def test_a_file_works(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "journal.sqlite3")
    await journal.set("march", "0", {"a": 1})
    assert await journal.read("march") == {"0": {"a": 1}}


async def test_redis_is_refused_with_what_to_use_instead() -> None:
    with pytest.raises(ConfigurationError, match="SqliteJournal on trio"):
        await RedisJournal("redis://127.0.0.1:1/0").read("march")
