"""What every journal promises, whichever it is."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import anyio
import pytest
import pytest_asyncio

from tests.support.redis_server import RedisServer, redis_server
from tests.support.sql import KINDS, engine_of
from weavr_multi import BulkError
from weavr_multi.bulks import Journal, JournalError, MemoryJournal, RedisJournal, SqliteJournal, SqlJournal
from weavr_multi.bulks.journals.lease import is_dead, owner_name

pytestmark = pytest.mark.asyncio


class Time:
    """Time that a test moves."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def server() -> Iterator[RedisServer]:
    """One Redis for all tests here."""
    with redis_server() as running:
        yield running


@pytest_asyncio.fixture(params=["memory", "sqlite", "redis", *KINDS])
async def journal(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Journal]:
    """Each journal in turn."""
    made: Journal
    if request.param == "memory":
        made = MemoryJournal()
    elif request.param == "sqlite":
        made = SqliteJournal(tmp_path / "deep" / "journal.sqlite3")
    elif request.param == "redis":
        server: RedisServer = request.getfixturevalue("server")
        made = RedisJournal(server.url, prefix=f"test:{tmp_path.name}:")
    else:
        postgres = request.getfixturevalue("postgres") if "postgres" in request.param else None
        async with engine_of(request.param, tmp_path, postgres) as engine:
            yield SqlJournal(engine, table=f"t{uuid4().hex}")
        return
    yield made
    await made.aclose()


async def test_a_run_that_is_not_known_has_no_entries(journal: Journal) -> None:
    assert await journal.read("march") == {}


async def test_facts_are_found_again_by_run_and_entry(journal: Journal) -> None:
    await journal.set("march", "0", {"digest": "x", "count": 3, "counts": {"COMPLETED": 3}, "none": None})
    await journal.set("march", "run", {"paused": False})
    await journal.set("april", "0", {"digest": "y"})
    assert await journal.read("march") == {
        "0": {"digest": "x", "count": 3, "counts": {"COMPLETED": 3}, "none": None},
        "run": {"paused": False},
    }


async def test_the_first_to_add_a_fact_wins_and_everybody_learns_it(journal: Journal) -> None:
    assert await journal.add("march", "0", {"digest": "x"}) == {"digest": "x"}
    assert await journal.add("march", "0", {"digest": "y", "ref": "r"}) == {"digest": "x", "ref": "r"}
    assert await journal.add("march", "10", {}) == {}


async def test_of_many_that_add_at_once_one_wins(journal: Journal) -> None:
    found = await asyncio.gather(*(journal.add("march", "0", {"worker": number}) for number in range(20)))
    assert len({entry["worker"] for entry in found}) == 1


async def test_setting_replaces_what_was_there(journal: Journal) -> None:
    await journal.set("march", "0", {"a": 1, "b": 1})
    await journal.set("march", "0", {"b": 2})
    await journal.set("march", "0", {})
    assert (await journal.read("march"))["0"] == {"a": 1, "b": 2}


async def test_what_was_read_is_a_copy(journal: Journal) -> None:
    await journal.set("march", "0", {"counts": {"COMPLETED": 1}})
    (await journal.read("march"))["0"]["counts"]["COMPLETED"] = 9
    assert (await journal.read("march"))["0"]["counts"] == {"COMPLETED": 1}


async def test_names_with_any_characters_are_kept_apart(journal: Journal) -> None:
    for name in ("a.b", "a", "ä {}:*", "x" * 200):
        await journal.set(name, "0", {"name": name})
    for name in ("a.b", "a", "ä {}:*", "x" * 200):
        assert await journal.read(name) == {"0": {"name": name}}


async def test_a_lease_has_one_owner_who_can_renew_it(journal: Journal) -> None:
    assert await journal.acquire("march", "ada", 30) is None
    assert await journal.acquire("march", "bob", 30) == "ada"
    assert await journal.acquire("march", "ada", 30) is None
    assert await journal.acquire("april", "bob", 30) is None


async def test_a_released_lease_is_free(journal: Journal) -> None:
    await journal.acquire("march", "ada", 30)
    await journal.release("march", "ada")
    assert await journal.acquire("march", "bob", 30) is None


async def test_only_its_owner_releases_a_lease(journal: Journal) -> None:
    await journal.acquire("march", "ada", 30)
    await journal.release("march", "bob")
    assert await journal.acquire("march", "bob", 30) == "ada"
    await journal.release("nothing", "bob")


async def test_of_many_that_ask_at_once_one_gets_the_lease(journal: Journal) -> None:
    got = await asyncio.gather(*(journal.acquire("march", f"worker {number}", 30) for number in range(20)))
    assert got.count(None) == 1


async def test_a_lease_ends_by_itself(journal: Journal) -> None:
    await journal.acquire("march", "ada", 0.05)
    with anyio.fail_after(60):
        while await journal.acquire("march", "bob", 30) is not None:
            await asyncio.sleep(0.01)


async def test_a_forgotten_run_is_gone(journal: Journal) -> None:
    await journal.set("march", "0", {"a": 1})
    await journal.set("april", "0", {"a": 1})
    await journal.forget("march")
    assert await journal.read("march") == {}
    assert await journal.read("april") != {}


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
async def test_a_lease_ends_when_the_clock_says_so(kind: str, tmp_path: Path) -> None:
    time = Time()
    journal: Any = MemoryJournal(now=time) if kind == "memory" else SqliteJournal(tmp_path / "j", now=time)
    await journal.acquire("march", "ada", 30)
    time.now += 29
    assert await journal.acquire("march", "bob", 30) == "ada"
    time.now += 2
    assert await journal.acquire("march", "bob", 30) is None


async def test_a_clock_that_is_set_back_keeps_no_lease_longer_than_it_was_taken_for(tmp_path: Path) -> None:
    time = Time()
    journal = SqliteJournal(tmp_path / "j", now=time)
    await journal.acquire("march", "ada", 30)
    time.now -= 86_400
    assert await journal.acquire("march", "bob", 30) == "ada"
    time.now += 31
    assert await journal.acquire("march", "bob", 30) is None


async def test_a_file_is_shared_by_processes(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    code = (
        "import asyncio, sys\n"
        "from weavr_multi.bulks import SqliteJournal\n"
        "journal = SqliteJournal(sys.argv[1])\n"
        "async def main():\n"
        "    for number in range(20):\n"
        "        await journal.add('march', str(number), {'worker': sys.argv[2]})\n"
        "    print(await journal.acquire('march', sys.argv[2], 60) is None)\n"
        "asyncio.run(main())\n"
    )
    workers = [
        subprocess.Popen([sys.executable, "-c", code, str(path), name], stdout=subprocess.PIPE, text=True)
        for name in ("ada", "bob")
    ]
    claimed = [worker.communicate(timeout=60)[0].strip() for worker in workers]
    assert sorted(claimed) == ["False", "True"]
    assert len(await SqliteJournal(path).read("march")) == 20


async def test_what_redis_keeps_ends_by_itself(server: RedisServer) -> None:
    from redis.asyncio import Redis

    redis = Redis.from_url(server.url)
    journal = RedisJournal(redis, prefix="life:", days=2)
    await journal.add("march", "0", {"a": 1})
    assert 2 * 86_400_000 - 60_000 < await redis.pttl("life:{march}") <= 2 * 86_400_000
    await journal.aclose()  # the caller's own connection stays open
    assert await redis.ping()
    await redis.aclose()


@pytest.mark.parametrize("journal", ["sqlite", "redis", *KINDS], indirect=True)
async def test_what_was_changed_in_a_journal_is_an_error_of_ours(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as other:  # another program writes into it
        other.setattr(json, "dumps", lambda value: "not JSON")
        await journal.set("march", "0", {"count": 3})
    with pytest.raises(JournalError, match="what weavr-multi did not write"):
        await journal.read("march")
    with pytest.raises(JournalError, match="what weavr-multi did not write"):
        await journal.add("march", "0", {"digest": "x"})


@pytest.mark.parametrize("journal", ["sqlite", "redis", *KINDS], indirect=True)
async def test_a_text_that_a_journal_cannot_hold_is_an_error_of_ours(journal: Journal) -> None:
    for call in (journal.read("\ud800"), journal.add("\ud800", "0", {"a": 1}), journal.acquire("\ud800", "ada", 1)):
        with pytest.raises(JournalError):
            await call


@pytest.mark.parametrize("kind", ["sqlite", "redis"])
async def test_a_journal_that_cannot_be_reached_is_one_error_of_ours(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    journal: Any = SqliteJournal(folder) if kind == "sqlite" else RedisJournal("redis://127.0.0.1:1/0")
    calls = (
        journal.read("march"),
        journal.add("march", "0", {"a": 1}),
        journal.set("march", "0", {"a": 1}),
        journal.acquire("march", "ada", 1),
        journal.release("march", "ada"),
        journal.forget("march"),
    )
    for call in calls:
        with pytest.raises(BulkError, match="journal"):
            await call
    await journal.aclose()


@pytest.mark.parametrize(
    "owner", ["", "bob", "elsewhere/1/x/1/y", "no/number/x", owner_name()], ids=["none", "bob", "far", "odd", "here"]
)
async def test_an_owner_counts_as_alive_unless_its_process_is_certainly_gone(owner: str) -> None:
    assert not is_dead(owner)


async def test_an_owner_is_dead_where_its_process_of_this_machine_and_namespace_is_gone() -> None:
    host, pid, namespace, started, rest = owner_name().split("/")
    assert is_dead(f"{host}/{pid}/{namespace}/{int(started) - 1}/{rest}")  # the number went to a later process
    assert is_dead(f"{host}/4194305/{namespace}/{started}/{rest}")  # beyond the largest number
    assert not is_dead(f"{host}/4194305/another-container/{started}/{rest}")
    assert not is_dead(f"another-host/4194305/{namespace}/{started}/{rest}")


async def test_an_owner_that_was_killed_is_dead_before_its_parent_has_waited_for_it() -> None:
    code = "from weavr_multi.bulks.journals.lease import owner_name; print(owner_name(), flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        owner = child.stdout.readline().strip()
        assert not is_dead(owner)
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # it has ended, and stays listed
        assert is_dead(owner)


async def test_a_redis_that_is_silent_is_an_error_and_no_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weavr_multi.core.backends.redis.SOCKET_TIMEOUT", 0.1)
    held: list[asyncio.StreamWriter] = []

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        held.append(writer)
        await reader.read()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    journal = RedisJournal(f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}/0")
    with anyio.fail_after(60), pytest.raises(BulkError, match="journal in Redis"):
        await journal.acquire("march", "ada", 1)
    assert held
    await journal.aclose()
    for writer in held:
        writer.close()
    server.close()
