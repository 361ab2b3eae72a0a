"""Timers that calls share: each call has its whole time, and no cancellation but its own is taken for its end."""

from __future__ import annotations

import asyncio

import anyio
import pytest

from tests.transports.service import Line, Received
from weavr_multi import TimedOut
from weavr_multi.core.transports import attempt_timeout
from weavr_multi.core.transports.attempt_timeout import SharedTimers


@pytest.fixture(autouse=True)
def _shared_from_the_first_moment_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempt_timeout, "_SHORT", 0.0)


async def silence(line: Line, received: Received) -> None:
    await line.service.gate.wait()


@pytest.mark.anyio
async def test_on_every_transport_calls_whose_time_passes_say_so(serve, user):
    service = serve(silence)
    late: list[TimedOut] = []

    async def call(sender) -> None:
        with pytest.raises(TimedOut, match="no complete response") as caught:
            await sender.send(timeout=0.3)
        late.append(caught.value)

    async with user(service) as sender, anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(call, sender)
    assert len(late) == 20


def test_no_call_ends_before_its_time() -> None:
    async def main() -> None:
        timers, loop = SharedTimers(), asyncio.get_running_loop()
        for seconds in (0.05, 0.2):
            begun = loop.time()
            with pytest.raises(TimeoutError):
                await timers.within(seconds, asyncio.sleep(60))
            assert loop.time() - begun >= seconds
            assert timers.watches == {}  # the timer has rung, and nothing of it is kept

    asyncio.run(main())


def test_calls_that_end_together_share_a_timer_which_finds_only_those_that_are_there() -> None:
    async def main() -> None:
        timers = SharedTimers()
        task = asyncio.current_task()
        assert task is not None
        assert [await timers.within(30, asyncio.sleep(0, number)) for number in range(100)] == list(range(100))
        assert len(timers.watches) <= 2  # of the eighth of a second in which this began, and of the next
        for moment in list(timers.watches):
            timers.ring(moment)
        await asyncio.sleep(0)
        assert task.cancelling() == 0

    asyncio.run(main())


@pytest.mark.parametrize("end", ["error", "success"])
def test_a_call_that_ends_in_its_own_way_as_its_time_passes_leaves_its_task_as_it_was(end: str) -> None:
    async def stubborn() -> str:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            if end == "error":
                raise ValueError(end) from None
        return end

    async def main() -> None:
        if end == "error":
            with pytest.raises(ValueError, match="error"):
                await SharedTimers().within(0.01, stubborn())
        else:
            assert await SharedTimers().within(0.01, stubborn()) == "success"
        task = asyncio.current_task()
        assert task is not None
        assert task.cancelling() == 0

    asyncio.run(main())


@pytest.mark.parametrize("together", [False, True], ids=["before its time", "as its time passes"])
def test_a_cancellation_of_the_callers_is_not_taken_for_the_end_of_the_time(together: bool) -> None:
    async def main() -> None:
        timers = SharedTimers()
        task = asyncio.create_task(timers.within(30, asyncio.sleep(60)))
        await asyncio.sleep(0)
        (moment,) = timers.watches
        if together:
            timers.ring(moment)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert task.cancelling() == 1  # the caller's

    asyncio.run(main())


def test_without_a_limit_there_is_no_timer() -> None:
    async def main() -> None:
        timers = SharedTimers()
        assert await timers.within(None, asyncio.sleep(0, "done")) == "done"
        assert timers.watches == {}

    asyncio.run(main())
