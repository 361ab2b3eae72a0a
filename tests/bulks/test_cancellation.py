"""Cancelling: a wait that is given up leaves nothing behind, and the process at the service alone."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.bulks.fakeservice import TOKEN, FakeService
from tests.bulks.leftovers import assert_nothing_left
from tests.bulks.world import World, world
from tests.support.patience import until
from weavr_multi import BulkError, BulkTimedOut
from weavr_multi.bulks import MemoryJournal, Polling, SqliteJournal
from weavr_multi.bulks.journals import RUN
from weavr_multi.bulks.journals.lease import owned
from weavr_multi.core.clock import SystemClock

pytestmark = pytest.mark.anyio


async def cancelled_after(steps: int, work: Any) -> bool:
    """Cancel some work after so many turns of the event loop; whether it was still at it."""
    async with anyio.create_task_group() as group:
        with anyio.CancelScope() as scope:

            async def cancel() -> None:
                for _ in range(steps):
                    await anyio.lowlevel.checkpoint()
                scope.cancel()

            group.start_soon(cancel)
            await work()
    return scope.cancelled_caught


@pytest.mark.parametrize("progress", [None, lambda update: None], ids=["quiet", "telling"])
async def test_a_wait_cancelled_at_any_point_leaves_nothing(progress: Any) -> None:
    service = FakeService()
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        for steps in range(40):
            process = bulks.process(7)
            assert await cancelled_after(steps, lambda it=process: it.wait(poll=0.001, on_progress=progress))
            await assert_nothing_left(bulks)


async def test_following_cancelled_at_any_point_leaves_nothing() -> None:
    service = FakeService()
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks

        async def follow() -> None:
            async for _ in bulks.process(7).follow(poll=0.001):
                pass

        for steps in range(40):
            assert await cancelled_after(steps, follow)
            await assert_nothing_left(bulks)


async def cancelled_when_it_looks(here: World, work: Coroutine[Any, Any, Any]) -> None:
    """Cancel some work once it has asked how a process is doing."""
    async with anyio.create_task_group() as group:
        group.start_soon(lambda: work)
        await until(lambda: any(request.operation == "bulks.get" for request in here.sandbox.requests))
        group.cancel_scope.cancel()


async def test_the_first_of_many_waits_can_go_without_disturbing_the_others() -> None:
    service = FakeService()
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        ended: list[int] = []

        async def wait(number: int) -> None:
            await bulks.process(number).wait(poll=0.01)
            ended.append(number)

        async with anyio.create_task_group() as group:
            with anyio.CancelScope() as first:
                group.start_soon(wait, 2)
                group.start_soon(wait, 3)
                with anyio.move_on_after(0.05):
                    await wait(1)
                first.cancel()
            service.ended.update({"2": "COMPLETED", "3": "COMPLETED"})
        assert sorted(ended) == [2, 3]
        await assert_nothing_left(bulks)


async def test_cancelling_a_wait_does_not_cancel_the_process() -> None:
    async with world(rate=1, frozen=True) as here:
        process = (await here.bulks.submit_transfers(here.transfers(3))).process
        await cancelled_when_it_looks(here, process.run("ON_FAILURE_STOP", poll=0.02))
        assert (await process.refresh()).status == "RUNNING"


@pytest.mark.parametrize("of", ["process", "run"])
async def test_cancelling_a_wait_cancels_the_process_if_told_so(of: str) -> None:
    async with world(rate=1, frozen=True) as here:
        run = await here.bulks.submit_transfers(here.transfers(3))
        bulk: Any = run if of == "run" else run.process
        await cancelled_when_it_looks(here, bulk.run("ON_FAILURE_STOP", poll=0.02, cancel_on_exit=True))
        assert (await run.process.refresh()).status == "CANCELLED"


async def test_a_deadline_cancels_the_process_if_told_so() -> None:
    async with world(rate=1, frozen=True) as here:
        process = (await here.bulks.submit_transfers(here.transfers(3))).process
        await process.execute("ON_FAILURE_STOP")
        with pytest.raises(BulkTimedOut):
            await process.wait(deadline=0.2, poll=0.05, cancel_on_exit=True)
        assert (await process.refresh()).status == "CANCELLED"


async def test_an_end_that_comes_of_itself_cancels_nothing() -> None:
    async with world() as here:
        process = (await here.bulks.submit_transfers(here.transfers(3))).process
        outcome = await process.run("ON_FAILURE_STOP", poll=0.02, cancel_on_exit=True)
        assert outcome.status == "COMPLETED"
        assert not any(request.operation == "bulks.cancel" for request in here.sandbox.requests)


async def test_a_cancelled_submission_knows_what_it_submitted(tmp_path: Path) -> None:
    async with world() as here:
        journal = SqliteJournal(tmp_path / "journal.sqlite3")
        here.sandbox.latency("bulks.create_transfers", 0.2, when="after")
        items = here.transfers(4)
        with anyio.move_on_after(0.1) as scope:
            await here.bulks.submit_transfers(items, run_id="march", chunk_size=2, journal=journal)
        assert scope.cancelled_caught
        assert await journal.acquire("march", "somebody else", 0.001) is None
        here.sandbox.clear_faults()
        run = await here.bulks.submit_transfers(items, run_id="march", chunk_size=2, journal=journal)
        assert len(run.bulk_ids) == here.submitted == 2


# httpx reads a request's body by an async generator, which trio finds unfinished after a cancellation.
@pytest.mark.filterwarnings("ignore:.*ByteStream.__aiter__")
async def test_a_run_cancelled_at_any_point_leaves_nothing_and_no_lease() -> None:
    async with world(rate=5, frozen=True) as here:
        journal = MemoryJournal()
        run = await here.bulks.submit_transfers(here.transfers(6), chunk_size=2, journal=journal)
        for steps in range(0, 120, 3):
            await cancelled_after(steps, lambda: run.run("ON_FAILURE_STOP", parallel=2, poll=0.01))
            await assert_nothing_left(here.bulks)
            assert journal._leases == {}
        here.sandbox.programme.configure(bulk_rate=0)
        here.sandbox.clock.advance(60)
        assert (await run.run("ON_FAILURE_STOP", parallel=2, poll=0.01)).status == "COMPLETED"
        assert here.moved == 21
        assert (await journal.read(run.run_id))[RUN]["total"] == 6


@pytest.mark.asyncio
async def test_a_polling_task_killed_from_outside_ends_its_waits_with_an_error() -> None:
    service = FakeService()
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        wait = asyncio.create_task(bulks.process(7).wait(poll=Polling(500, 500)))
        while not service.looks:
            await asyncio.sleep(0.01)
        [driver] = [task for task in asyncio.all_tasks() if "_Task._run" in repr(task.get_coro())]
        driver.cancel()
        with pytest.raises(BulkError, match="cancelled from outside"):
            await wait
        service.ended["7"] = "COMPLETED"
        assert (await bulks.process(7).wait()).status == "COMPLETED"


def test_an_event_loop_that_ends_in_the_middle_of_a_wait_does_not_hang() -> None:
    service = FakeService()
    weavr = service.client()

    async def main() -> None:
        task = asyncio.create_task(weavr.session(token=TOKEN).bulks.process(7).wait())
        while not service.looks:
            await asyncio.sleep(0)
        assert not task.done()

    asyncio.run(main())


async def test_waits_that_begin_while_the_last_one_sees_its_task_end_are_not_lost() -> None:
    class Slow(FakeService):
        async def send(self, *given: Any, **more: Any) -> Any:
            try:
                return await super().send(*given, **more)
            finally:
                if len(self.looks) == 1:  # the first look is slow to be cancelled
                    with anyio.CancelScope(shield=True):
                        await anyio.sleep(0.2)

    service = Slow()
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks

        async def brief(name: int, seconds: float) -> None:
            with anyio.move_on_after(seconds):
                await bulks.process(name).wait(poll=0.01)

        async with anyio.create_task_group() as group:
            group.start_soon(brief, 1, 0.03)
            await anyio.sleep(0.06)
            await brief(2, 0.03)
            group.start_soon(brief, 3, 0.4)
            await anyio.sleep(0.25)  # the first one has left by now
            service.ended["4"] = "COMPLETED"
            assert (await bulks.process(4).wait(poll=0.01)).status == "COMPLETED"
        await assert_nothing_left(bulks)


async def test_a_journal_that_does_not_answer_does_not_keep_a_cancelled_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weavr_multi.bulks.journals.lease._RELEASE", 0.05)

    class Stuck(MemoryJournal):
        async def release(self, run_id: str, owner: str) -> None:
            await anyio.sleep_forever()

    with anyio.fail_after(60), anyio.CancelScope() as scope:
        async with owned(Stuck(), "march", SystemClock()):
            scope.cancel()
            await anyio.sleep_forever()
    assert scope.cancelled_caught
