"""Several workers on one run: its chunks are shared, a worker that dies is replaced, and the ledger is right."""

from __future__ import annotations

from collections.abc import Iterator

import anyio
import pytest

from tests.bulks.payroll import Payroll, lines_of
from tests.bulks.world import world
from tests.support.redis_server import RedisServer, redis_server
from weavr_multi.bulks import MemoryJournal, RedisJournal
from weavr_multi.sandbox import Sandbox


@pytest.fixture(scope="module")
def server() -> Iterator[RedisServer]:
    """A real Redis."""
    with redis_server() as running:
        yield running


def test_a_killed_worker_loses_nothing_and_nothing_happens_twice(server: RedisServer) -> None:
    with Sandbox(bulk_rate=0) as sandbox:
        payroll = Payroll(sandbox, 50_000, "shared", server.url)
        first = payroll.worker(parallel=2, lease=3)
        second = payroll.worker(parallel=2, lease=3)
        done = 0
        for line in lines_of(first):
            done = line.get("done", done)
            if done >= 15_000:
                first.kill()
                break
        assert first.wait() == -9
        assert payroll.done < 50_000  # it died in the middle
        ends = [line for line in lines_of(second) if line["did"] == "end"]
        assert second.wait() == 0
        assert [end["counts"] for end in ends] == [{"COMPLETED": 50_000}]
        assert payroll.problems() == []
        assert len(sandbox.state.records.every("bulk")) == 5
        assert sandbox.problems == []


def test_two_workers_that_live_both_see_the_whole_outcome(server: RedisServer) -> None:
    with Sandbox(bulk_rate=0) as sandbox:
        payroll = Payroll(sandbox, 5_000, "both", server.url, chunk=1_000)
        workers = [payroll.worker(parallel=2, lease=3, keep="all") for _ in range(2)]
        for worker in workers:
            end = [line for line in lines_of(worker) if line["did"] == "end"]
            assert worker.wait() == 0
            assert end[0]["counts"] == {"COMPLETED": 5_000}
        assert payroll.problems() == []
        assert len(sandbox.state.records.every("bulk")) == 5


@pytest.mark.asyncio
async def test_workers_take_chunks_that_nobody_else_has(server: RedisServer) -> None:
    async with world(rate=200) as here:
        journal = RedisJournal(server.url, prefix="chunks:")
        items = here.transfers(80)
        run = await here.bulks.submit_transfers(items, run_id="march", chunk_size=10, journal=journal)
        others = [await here.bulks.open_run("march", journal=journal) for _ in range(3)]
        outcomes = []

        async def work(worker: object) -> None:
            outcomes.append(await worker.run("ON_FAILURE_STOP", parallel=4, poll=0.05))  # type: ignore[attr-defined]

        async with anyio.create_task_group() as group:
            for worker in (run, *others):
                group.start_soon(work, worker)
        assert [outcome.status for outcome in outcomes] == ["COMPLETED"] * 4
        executed = [request.path for request in here.sandbox.requests if request.operation == "bulks.execute"]
        assert len(executed) == len(set(executed)) == 8
        assert here.moved == 80 * 81 // 2
        await journal.aclose()


@pytest.mark.anyio
async def test_a_chunk_that_another_worker_does_not_finish_submitting_is_submitted_here() -> None:
    async with world() as here:
        journal = MemoryJournal()
        assert await journal.claim("march", "submit-0", "somebody", 0.3)
        assert await journal.claim("march", "submit-2", "somebody", 0.6)
        run = await here.bulks.submit_transfers(
            iter(here.transfers(8)), run_id="march", chunk_size=2, journal=journal, lease=1
        )
        assert len(run.bulk_ids) == here.submitted == 4
        assert [entry["first"] for entry in run.entries.values()] == [0, 2, 4, 6]


@pytest.mark.anyio
async def test_a_chunk_that_another_worker_began_and_left_is_followed_here() -> None:
    async with world() as here:
        journal = MemoryJournal()
        run = await here.bulks.submit_transfers(here.transfers(6), chunk_size=2, journal=journal)
        await journal.set(run.run_id, "0", {"started": 1.0})
        await run.processes[0].execute("ON_FAILURE_STOP")
        assert await journal.claim(run.run_id, "follow-0", "somebody", 0.4)
        assert (await run.run("ON_FAILURE_STOP", poll=0.02)).status == "COMPLETED"
        assert here.moved == 21
