"""A run has one owner at a time: a second one is refused by name or waits, and a dead one is replaced."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.bulks.payroll import Payroll, lines_of
from tests.bulks.world import World, world
from tests.support.patience import until
from tests.support.redis_server import RedisServer, redis_server
from weavr_multi.bulks import Journal, MemoryJournal, RedisJournal, RunInUse, SqliteJournal
from weavr_multi.sandbox import Sandbox

# httpx reads a request's body by an async generator, which trio finds unfinished after a cancellation.
pytestmark = [pytest.mark.anyio, pytest.mark.filterwarnings("ignore:.*ByteStream.__aiter__")]


@pytest.fixture(scope="module")
def server() -> Iterator[RedisServer]:
    """A real Redis."""
    with redis_server() as running:
        yield running


@pytest.mark.parametrize("kind", ["sqlite", "redis"])
def test_a_killed_owner_is_replaced_and_each_transfer_happens_once(
    kind: str, server: RedisServer, tmp_path: Path
) -> None:
    with Sandbox(bulk_rate=0) as sandbox:
        journal = server.url if kind == "redis" else str(tmp_path / "journal")
        payroll = Payroll(sandbox, 6_000, "payroll", journal, chunk=1_000)
        first = payroll.worker()
        for line in lines_of(first):
            if line.get("done", 0) >= 2_000:
                first.kill()
                break
        assert first.wait() == -9
        second = payroll.worker()
        ends = [line for line in lines_of(second) if line["did"] == "end"]
        assert second.wait() == 0
        assert [end["counts"] for end in ends] == [{"COMPLETED": 6_000}]
        assert payroll.problems() == []
        assert len(sandbox.state.records.every("bulk")) == 6


async def busy(here: World, journal: Journal, group: anyio.abc.TaskGroup) -> Any:
    """A run of three chunks that somebody executes, for ever."""
    run = await here.bulks.submit_transfers(here.transfers(6), run_id="march", chunk_size=2, journal=journal)
    group.start_soon(lambda: run.run("ON_FAILURE_STOP", poll=0.02))
    await until(lambda: any(request.operation == "bulks.get" for request in here.sandbox.requests))
    return run


@pytest.mark.parametrize("what", ["submit", "run", "execute", "wait", "follow"])
async def test_a_second_living_owner_is_refused_by_name(what: str) -> None:
    async with world(rate=1, frozen=True) as here, anyio.create_task_group() as group:
        journal = MemoryJournal()
        await busy(here, journal, group)
        other = await here.bulks.open_run("march", journal=journal)
        works: dict[str, Any] = {
            "submit": lambda: here.bulks.submit_transfers(here.transfers(6), run_id="march", journal=journal),
            "run": lambda: other.run("ON_FAILURE_STOP"),
            "execute": lambda: other.execute("ON_FAILURE_STOP"),
            "wait": other.wait,
            "follow": lambda: anext(aiter(other.follow())),
        }
        with pytest.raises(RunInUse, match=f"run 'march' is in use by process {os.getpid()} on ") as caught:
            await works[what]()
        assert caught.value.run_id == "march"
        group.cancel_scope.cancel()


async def test_a_second_owner_waits_where_it_asks_to() -> None:
    async with world(rate=1, frozen=True) as here:
        journal = MemoryJournal()
        async with anyio.create_task_group() as group:
            await busy(here, journal, group)
            other = await here.bulks.open_run("march", journal=journal, wait_for_owner=True)
            with pytest.raises(RunInUse):
                await other.run("ON_FAILURE_STOP", deadline=0.05)
            group.cancel_scope.cancel()
        here.sandbox.programme.configure(bulk_rate=0)
        here.sandbox.clock.advance(60)
        assert (await other.run("ON_FAILURE_STOP", poll=0.02)).counts == {"COMPLETED": 6}


async def test_anybody_may_pause_resume_and_look_at_a_run_that_has_an_owner() -> None:
    async with world(rate=1, frozen=True) as here, anyio.create_task_group() as group:
        journal = MemoryJournal()
        await busy(here, journal, group)
        other = await here.bulks.open_run("march", journal=journal)
        await other.pause()
        assert (await other.refresh()).counts == {"COMPLETED": 1, "SUBMITTED": 5}
        await other.resume()
        group.cancel_scope.cancel()


async def test_a_run_that_is_done_is_free() -> None:
    async with world() as here:
        journal = MemoryJournal()
        for _ in range(2):
            run = await here.bulks.submit_transfers(here.transfers(4), run_id="march", chunk_size=2, journal=journal)
            assert (await run.run("ON_FAILURE_STOP", poll=0.02)).ok
        assert here.moved == 10


async def test_an_owner_that_was_replaced_while_it_stood_still_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weavr_multi.bulks.journals.lease.LEASE", 0.06)

    class Stolen(MemoryJournal):
        async def acquire(self, run_id: str, owner: str, seconds: float) -> str | None:
            return "elsewhere/7/x/1/y" if run_id in self._leases else await super().acquire(run_id, owner, seconds)

    async with world(rate=1, frozen=True) as here:
        run = await here.bulks.submit_transfers(here.transfers(4), chunk_size=2, journal=Stolen())
        with anyio.fail_after(60), pytest.raises(RunInUse, match="taken over by process 7 on elsewhere"):
            await run.run("ON_FAILURE_STOP", poll=0.02)


@pytest.fixture(params=["sqlite", "redis"])
async def journal(
    request: pytest.FixtureRequest, tmp_path: Path, anyio_backend: str
) -> AsyncIterator[tuple[str, Journal]]:
    """A journal that processes share, and how another process opens it."""
    if request.param == "sqlite":
        made: Journal = SqliteJournal(tmp_path / "journal")
        yield f"SqliteJournal({str(tmp_path / 'journal')!r})", made
    elif anyio_backend == "trio":
        pytest.skip("redis-py has no trio")
    else:
        server: RedisServer = request.getfixturevalue("server")
        made = RedisJournal(server.url, prefix=f"{tmp_path.name}:")
        yield f"RedisJournal({server.url!r}, prefix={tmp_path.name + ':'!r})", made
        await made.aclose()


async def test_an_owner_whose_process_has_died_is_replaced_at_once(journal: tuple[str, Journal]) -> None:
    text, here = journal
    await here.read("march")
    code = (
        "import asyncio\nfrom weavr_multi.bulks import RedisJournal, SqliteJournal\n"
        "from weavr_multi.bulks.journals.lease import owner_name\n"
        f"asyncio.run({text}.acquire('march', owner_name(), 3600))\n"
    )
    await anyio.to_thread.run_sync(lambda: subprocess.run([sys.executable, "-c", code], check=True))
    from weavr_multi.bulks.journals.lease import owned
    from weavr_multi.core.clock import SystemClock

    with anyio.fail_after(60):
        async with owned(here, "march", SystemClock()):
            pass
