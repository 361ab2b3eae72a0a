"""Redis and SQLite behind sessions, deliveries and journals: time-outs, closed connections, errors, foreign files."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from redis.asyncio import Redis

from tests.support.redis_server import RedisServer
from weavr_multi import ConfigurationError, Sensitive, WeavrError
from weavr_multi.bulks import RedisJournal, SqliteJournal
from weavr_multi.sessions import RedisSessionStore, SessionState, new_key
from weavr_multi.webhooks import RedisDeliveryLog, SqliteDeliveryLog

pytestmark = [pytest.mark.anyio, pytest.mark.seen]
KEY = new_key()
STATE = SessionState(token=Sensitive("token-of-ada"), active_at=0.0, lifetime=300.0)

IN_REDIS: dict[str, Callable[[str, str], Any]] = {
    "sessions": lambda url, prefix: RedisSessionStore(url, keys=KEY, prefix=prefix),
    "deliveries": lambda url, prefix: RedisDeliveryLog(url, prefix=prefix),
    "journals": lambda url, prefix: RedisJournal(url, prefix=prefix),
}
IN_FILES: dict[str, Callable[[Any], Any]] = {"deliveries": SqliteDeliveryLog, "journals": SqliteJournal}
each_redis = pytest.mark.parametrize("kind", IN_REDIS)
each_file = pytest.mark.parametrize("kind", IN_FILES)


@pytest.fixture
def anyio_backend() -> str:
    """Redis is for asyncio alone."""
    return "asyncio"


def use(kind: str, keeper: Any) -> Awaitable[Any]:
    """Ask for something that needs the server or the file."""
    if kind == "sessions":
        return keeper.put("ada", STATE, 60)
    if kind == "deliveries":
        return keeper.claim("an event", 60)
    return keeper.add("march", "0", {"digest": "x"})


@pytest.mark.parametrize("kind", ["sessions", "journals"])
async def test_a_redis_that_is_silent_counts_as_gone_after_five_seconds(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both socket time-outs are set, whatever redis-py's own are: 5.0.4 has none."""
    asked: list[dict[str, Any]] = []

    def from_url(url: str, **options: Any) -> Any:
        asked.append(options)
        raise OSError("far enough")

    monkeypatch.setattr(Redis, "from_url", from_url)
    with suppress(WeavrError, OSError):
        await use(kind, IN_REDIS[kind]("redis://127.0.0.1:1", "x:"))
    assert (asked[0].get("socket_timeout"), asked[0].get("socket_connect_timeout")) == (5.0, 5.0)


@each_redis
async def test_connections_that_the_server_closed_while_idle_are_replaced(kind: str, redis: RedisServer) -> None:
    """No use of the store fails for it, however often the server closes them."""
    keeper = IN_REDIS[kind](redis.url, f"{uuid4()}:")
    async with Redis.from_url(redis.url) as administrator:
        for _ in range(5):
            await use(kind, keeper)
            await administrator.client_kill_filter(_type="normal", skipme=True)
    await keeper.aclose()


@each_redis
async def test_an_error_of_redis_names_the_server_and_shows_no_password(kind: str) -> None:
    """One error of this package, with where it is, what went wrong and what to check."""
    keeper = IN_REDIS[kind]("redis://somebody:hunter2@127.0.0.1:1/0?health_check_interval=0", "x:")
    with pytest.raises(WeavrError) as caught:
        await use(kind, keeper)
    text = str(caught.value)
    assert "127.0.0.1:1/0" in text
    assert "check that it runs" in text
    assert "hunter2" not in f"{text}{caught.value!r}{caught.value.__cause__!r}"


@each_redis
async def test_a_url_that_is_not_one_is_refused_when_the_store_is_made(kind: str) -> None:
    """Before anything is kept in it."""
    with pytest.raises(ConfigurationError, match="redis://localhost"):
        IN_REDIS[kind]("http://localhost", "x:")


async def test_an_error_of_sqlite_in_the_delivery_log_is_ours_and_names_the_file(tmp_path: Path) -> None:
    """A folder is not a file."""
    with pytest.raises(WeavrError, match=r"(?s)the delivery log.*log=") as caught:
        await SqliteDeliveryLog(tmp_path).claim("an event", 60)
    assert str(tmp_path) in str(caught.value)


@each_file
async def test_the_database_of_another_program_is_refused_and_left_alone(kind: str, tmp_path: Path) -> None:
    """By name, with the argument to change."""
    path = tmp_path / "theirs.db"
    theirs = sqlite3.connect(path)
    theirs.execute("CREATE TABLE customers (name)")
    theirs.close()
    before = path.read_bytes()
    with pytest.raises(WeavrError, match=r"(?s)theirs\.db.*another program"):
        await use(kind, IN_FILES[kind](path))
    assert path.read_bytes() == before


async def test_a_delivery_log_is_not_taken_for_a_journal(tmp_path: Path) -> None:
    """Two kinds of files of this package are told apart."""
    path = tmp_path / "one.db"
    log = SqliteDeliveryLog(path)
    await use("deliveries", log)
    await log.aclose()
    with pytest.raises(WeavrError, match="is not the journal"):
        await use("journals", SqliteJournal(path))


@each_file
async def test_a_file_of_a_newer_release_is_refused(kind: str, tmp_path: Path) -> None:
    """Both versions are named."""
    path = tmp_path / "kept.db"
    keeper = IN_FILES[kind](path)
    await use(kind, keeper)
    await keeper.aclose()
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(WeavrError, match=r"newer weavr-multi \(schema 99, this one knows \d+\)"):
        await use(kind, IN_FILES[kind](path))


@each_file
async def test_a_new_file_and_its_side_files_are_for_their_owner_alone(kind: str, tmp_path: Path) -> None:
    """Mode 0600, whatever the umask."""
    path = tmp_path / "kept.db"
    keeper = IN_FILES[kind](path)
    await use(kind, keeper)
    modes = {found.name: stat.S_IMODE(found.stat().st_mode) for found in tmp_path.iterdir()}
    await keeper.aclose()
    assert modes
    assert set(modes.values()) == {0o600}


@each_file
@pytest.mark.parametrize("path", ["", ":memory:"])
def test_a_path_that_names_no_file_is_refused(kind: str, path: str) -> None:
    """What is kept there would be lost with the connection."""
    with pytest.raises(ConfigurationError, match="path of a file"):
        IN_FILES[kind](path)


async def test_a_delivery_log_that_was_deleted_while_it_was_open_is_made_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Workers agree on the file that is there, and the log says what happened."""
    path = tmp_path / "log.db"
    log, other = SqliteDeliveryLog(path), SqliteDeliveryLog(path)
    await log.claim("a", 60)
    path.unlink()
    await log.claim("b", 60)
    assert (await other.claim("b", 60)).state == "held"
    assert "deleted or replaced" in caplog.text
    await log.aclose()
    await other.aclose()
