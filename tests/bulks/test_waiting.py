"""Waiting for the end: deadlines, webhooks, progress, and what is looked at when."""

from __future__ import annotations

import pickle
from contextlib import suppress
from threading import Thread
from typing import Any

import anyio
import anyio.from_thread
import anyio.lowlevel
import anyio.to_thread
import pytest

from tests.bulks.fakeservice import TOKEN, FakeService, end_of
from tests.bulks.leftovers import assert_nothing_left
from tests.support.clock import FakeClock
from tests.support.patience import until
from weavr_multi import BulkTimedOut, ConfigurationError, ConnectionFailed
from weavr_multi.bulks import BulkUpdate, Polling
from weavr_multi.models import BulkProgress

pytestmark = pytest.mark.anyio


def progress(done: int, status: str = "RUNNING", total: int = 100) -> BulkProgress:
    """A progress webhook of process 7."""
    counts = [{"status": "COMPLETED", "count": done}, {"status": "SUBMITTED", "count": total - done}]
    return BulkProgress.from_dict(
        {"bulkId": "7", "status": status, "submittedItemsCount": total, "operationStatusCounts": counts}
    )


async def test_a_wait_gives_the_final_picture() -> None:
    service, clock = FakeService(), FakeClock()
    service.ended["7"] = "PARTIALLY_COMPLETED"
    async with service.client(clock=clock) as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        update = await bulks.process(7).wait()
        assert (update.status, update.progress) == ("PARTIALLY_COMPLETED", 1.0)
        await assert_nothing_left(bulks)


async def test_a_process_that_is_known_to_be_over_is_not_asked_about() -> None:
    service = FakeService()
    service.ended["7"] = "COMPLETED"
    async with service.client() as weavr:
        process = weavr.session(token=TOKEN).bulks.process(7)
        await process.wait()
        await process.wait()
        assert len(service.looks) == 1


async def test_a_deadline_that_passes_is_an_error_with_the_process_which_goes_on() -> None:
    service, clock = FakeService(), FakeClock()
    async with service.client(clock=clock) as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        process = bulks.process(7)
        begun = clock.now
        with pytest.raises(BulkTimedOut) as caught:
            await process.wait(deadline=60)
        error = caught.value
        assert error.process is process
        assert error.update.counts == {"COMPLETED": 50, "SUBMITTED": 50}
        assert "60 s, last seen RUNNING 50/100 (50%)" in str(error)
        assert clock.now - begun == pytest.approx(60, abs=0.01)
        service.ended["7"] = "COMPLETED"
        assert (await bulks.restore(error.state)).bulk_ids == ("7",)
        assert (await error.process.wait()).status == "COMPLETED"
        await assert_nothing_left(bulks)


async def test_the_error_of_a_deadline_survives_a_pickle_without_its_process() -> None:
    service, clock = FakeService(), FakeClock()
    async with service.client(clock=clock) as weavr:
        with pytest.raises(BulkTimedOut) as caught:
            await weavr.session(token=TOKEN).bulks.process(7).wait(deadline=1)
    copy = pickle.loads(pickle.dumps(caught.value))
    assert copy.process is None
    assert (copy.bulk_ids, copy.state, str(copy)) == (("7",), caught.value.state, str(caught.value))


async def test_a_deadline_holds_while_a_look_hangs() -> None:
    class Hanging(FakeService):
        async def send(self, *given: Any, **more: Any) -> Any:
            self.looks.append(0.0)
            await anyio.sleep_forever()

    service = Hanging()
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        with anyio.fail_after(60), pytest.raises(BulkTimedOut):
            await bulks.process(7).wait(deadline=0.05)
        assert len(service.looks) == 1
        await assert_nothing_left(bulks)


@pytest.mark.parametrize("wrong", [0, -5, "60", True])
async def test_a_deadline_that_cannot_be_one_is_refused(wrong: Any) -> None:
    async with FakeService().client() as weavr:
        with pytest.raises(ConfigurationError, match="deadline"):
            await weavr.session(token=TOKEN).bulks.process(7).wait(deadline=wrong)


async def test_a_final_webhook_ends_the_wait_without_another_look() -> None:
    service = FakeService()
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        async with anyio.create_task_group() as group:
            found: list[BulkUpdate] = []

            async def wait() -> None:
                found.append(await bulks.process(7).wait(poll=Polling(500, 500)))

            group.start_soon(wait)
            await until(lambda: len(service.looks) == 1)
            assert weavr.hand_over(end_of(7))
        assert found[0].counts == {"COMPLETED": 100}
        assert len(service.looks) == 1
        await assert_nothing_left(bulks)


async def test_a_webhook_about_another_process_ends_nothing() -> None:
    service = FakeService()
    async with service.client() as weavr:
        with anyio.move_on_after(0.1) as scope:
            async with anyio.create_task_group() as group:
                group.start_soon(lambda: weavr.session(token=TOKEN).bulks.process(7).wait(poll=Polling(500, 500)))
                await until(lambda: len(service.looks) == 1)
                assert not weavr.hand_over(end_of(8))
        assert scope.cancelled_caught


async def test_a_webhook_from_another_thread_ends_the_wait() -> None:
    service = FakeService()
    async with service.client() as weavr, anyio.create_task_group() as group:
        group.start_soon(lambda: weavr.session(token=TOKEN).bulks.process(7).wait(poll=Polling(500, 500)))
        await until(lambda: len(service.looks) == 1)
        with anyio.fail_after(60):
            await anyio.to_thread.run_sync(weavr.hand_over, end_of(7))


async def test_progress_is_told_for_each_change_and_for_nothing_else() -> None:
    service = FakeService()
    told: list[str] = []
    async with service.client() as weavr, anyio.create_task_group() as group:
        process = weavr.session(token=TOKEN).bulks.process(7)
        group.start_soon(
            lambda: process.wait(poll=Polling(500, 500), on_progress=lambda update: told.append(repr(update)))
        )
        await until(lambda: len(told) == 1)
        for event in (progress(60), progress(60), progress(40), progress(60, "PAUSED"), progress(75)):
            weavr.hand_over(event)
            for _ in range(20):  # time for the task that waits, however busy the machine
                await anyio.lowlevel.checkpoint()
        weavr.hand_over(end_of(7))
    assert [line.partition(",")[0] for line in told] == [
        "RUNNING 50/100 (50%)",
        "RUNNING 60/100 (60%)",
        "PAUSED 60/100 (60%)",
        "RUNNING 75/100 (75%)",
        "COMPLETED 100/100 (100%)",
    ]


async def test_what_is_told_about_progress_may_be_async() -> None:
    service, clock = FakeService(), FakeClock()
    service.ended["7"] = "COMPLETED"
    told: list[BulkUpdate] = []

    async def tell(update: BulkUpdate) -> None:
        await anyio.sleep(0)
        told.append(update)

    async with service.client(clock=clock) as weavr:
        await weavr.session(token=TOKEN).bulks.process(7).wait(on_progress=tell)
    assert [update.status for update in told] == ["COMPLETED"]


async def test_an_error_in_what_is_told_about_progress_reaches_the_caller() -> None:
    def fail(update: BulkUpdate) -> None:
        raise ZeroDivisionError

    service, clock = FakeService(), FakeClock()
    async with service.client(clock=clock) as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        with pytest.raises(ZeroDivisionError):
            await bulks.process(7).wait(on_progress=fail)
        await assert_nothing_left(bulks)


async def test_several_waits_for_one_process_end_together() -> None:
    service = FakeService()
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        async with anyio.create_task_group() as group:
            for interval in (0.05, 300, 300):
                group.start_soon(lambda every=interval: bulks.process(7).wait(poll=every))
            await until(lambda: len(service.looks) >= 3)
            service.ended["7"] = "COMPLETED"
        await assert_nothing_left(bulks)


async def test_following_gives_each_change_and_ends() -> None:
    service, clock = FakeService(), FakeClock()
    async with service.client(clock=clock) as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        seen = []
        async for update in bulks.process(7).follow():
            seen.append(update.done)
            await assert_nothing_left(bulks)
            service.statuses["7"] = ("RUNNING", update.done + 10)
            if update.done >= 80:
                service.ended["7"] = "COMPLETED"
        assert seen == [50, 60, 70, 80, 100]


async def test_breaking_out_of_following_leaves_nothing() -> None:
    service, clock = FakeService(), FakeClock()
    async with service.client(clock=clock) as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        async for _ in bulks.process(7).follow():
            break
        await assert_nothing_left(bulks)


async def test_following_has_a_deadline() -> None:
    service, clock = FakeService(), FakeClock()
    async with service.client(clock=clock) as weavr:
        seen = []
        with pytest.raises(BulkTimedOut):
            async for update in weavr.session(token=TOKEN).bulks.process(7).follow(deadline=30):
                seen.append(update)
        assert len(seen) == 1


async def test_the_interval_grows_while_following() -> None:
    service, clock = FakeService(), FakeClock()
    async with service.client(clock=clock) as weavr:
        with suppress(BulkTimedOut):
            async for _ in weavr.session(token=TOKEN).bulks.process(7).follow(deadline=120):
                pass
    assert len(service.looks) < 16


async def test_a_client_that_is_closed_ends_its_waits_with_an_error() -> None:
    service = FakeService()
    weavr = service.client()
    async with anyio.create_task_group() as group:

        async def wait() -> None:
            with pytest.raises(ConfigurationError, match="closed"):
                await weavr.session(token=TOKEN).bulks.process(7).wait(poll=0.02)

        group.start_soon(wait)
        await until(lambda: len(service.looks) >= 1)
        await weavr.aclose()


async def test_a_mistake_in_a_transport_of_the_users_own_reaches_the_task_that_waits() -> None:
    service, clock = FakeService(), FakeClock()
    service.raises = [ZeroDivisionError("a bug") for _ in range(1_000)]
    async with service.client(clock=clock) as weavr:
        with pytest.raises(ConnectionFailed, match="a bug") as caught:
            await weavr.session(token=TOKEN).bulks.process(7).wait(poll=Polling(patience=120))
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


async def test_silence_is_borne_for_as_long_as_the_cadence_says() -> None:
    service, clock = FakeService(), FakeClock()
    service.raises = [ConnectionFailed("refused", never_sent=True) for _ in range(1_000)]
    async with service.client(clock=clock) as weavr:
        begun = clock.now
        with pytest.raises(ConnectionFailed):
            await weavr.session(token=TOKEN).bulks.process(7).wait(poll=Polling(patience=120))
        assert 120 <= clock.now - begun <= 136


async def test_the_rate_can_be_changed_while_somebody_waits() -> None:
    service = FakeService()
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        bulks.polling_rate(0.05)
        async with anyio.create_task_group() as group:
            group.start_soon(lambda: bulks.process(7).wait(poll=0.01))
            await until(lambda: len(service.looks) == 1)
            service.ended["7"] = "COMPLETED"
            await anyio.sleep(0.05)
            assert len(service.looks) == 1
            bulks.polling_rate(100)
            group.start_soon(lambda: bulks.process(8).wait(poll=0.01))  # something happens, so the timer is set anew
            service.ended["8"] = "COMPLETED"
        assert len(service.looks) >= 2


async def test_one_client_waits_in_two_event_loops_at_once() -> None:
    service = FakeService()
    async with service.client() as weavr:
        process = weavr.session(token=TOKEN).bulks.process(7)
        threads = [
            Thread(target=anyio.run, args=(lambda: process.wait(poll=0.02),), kwargs={"backend": backend})
            for backend in ("asyncio", "trio")
        ]
        for thread in threads:
            thread.start()
        await until(lambda: len(service.looks) >= 4)
        service.ended["7"] = "COMPLETED"
        for thread in threads:
            await anyio.to_thread.run_sync(thread.join, 5)
            assert not thread.is_alive()


@pytest.mark.parametrize("wrong", [5, "bar", [print]])
async def test_progress_that_cannot_be_told_is_refused_before_anything_is_executed(wrong: Any) -> None:
    """A run that had begun would go on at the service, unwatched."""
    service = FakeService()
    async with service.client() as weavr:
        process = weavr.session(token=TOKEN).bulks.process(7)
        for call in (process.wait, process.run):
            with pytest.raises(ConfigurationError, match="on_progress is a function of the new state"):
                await call(on_progress=wrong)
    assert service.looks == []
