"""The timer that the calls of an asyncio loop share: each has its own time, and nothing stays when they have ended."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from weavr_multi.core.transports.attempt import AsyncioTimer

pytestmark = pytest.mark.asyncio


@pytest.fixture
def timers(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[asyncio.TimerHandle]]:
    """The timers that were set in the event loop and not cancelled, nor due."""
    made: list[asyncio.TimerHandle] = []
    call_at = asyncio.BaseEventLoop.call_at

    def kept(loop: Any, when: float, *rest: Any, **named: Any) -> asyncio.TimerHandle:
        made.append(call_at(loop, when, *rest, **named))
        return made[-1]

    monkeypatch.setattr(asyncio.BaseEventLoop, "call_at", kept)
    return lambda: [one for one in made if not one.cancelled() and one.when() > asyncio.get_running_loop().time()]


async def test_blocks_share_a_timer_that_goes_with_the_last_of_them(timers) -> None:
    timer, counts = AsyncioTimer(), []
    with timer.limit(3_600):
        with timer.limit(7_200):
            counts.append(len(timers()))
        counts.append(len(timers()))
    assert (counts, timers()) == ([1, 1], [])


async def test_a_block_that_is_to_end_before_those_that_began_before_it_ends_in_its_time() -> None:
    timer = AsyncioTimer()
    with timer.limit(3_600), pytest.raises(TimeoutError), timer.limit(0):
        await asyncio.Event().wait()


async def test_when_one_block_has_run_out_of_time_the_timer_is_set_to_the_end_of_the_next(timers) -> None:
    timer = AsyncioTimer()
    with timer.limit(3_600):
        with pytest.raises(TimeoutError), timer.limit(0):
            await asyncio.Event().wait()
        (left,) = timers()
        assert left.when() - asyncio.get_running_loop().time() > 3_000


async def test_blocks_that_run_out_of_time_together_all_end(timers) -> None:
    timer = AsyncioTimer()

    async def wait() -> None:
        with timer.limit(0):
            await asyncio.Event().wait()

    ends = await asyncio.gather(*(wait() for _ in range(20)), return_exceptions=True)
    assert ([type(end) for end in ends], timers()) == ([TimeoutError] * 20, [])


async def test_a_cancellation_of_the_callers_as_the_time_passes_is_not_taken_for_its_end() -> None:
    limit: Any = AsyncioTimer().limit(3_600)

    async def wait() -> None:
        with limit:
            await asyncio.Event().wait()

    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    limit.ring()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert task.cancelling() == 1  # the caller's


async def test_without_a_limit_there_is_no_timer(timers) -> None:
    with AsyncioTimer().limit(None):
        assert timers() == []


@pytest.mark.parametrize("end", ["error", "success"])
async def test_a_call_that_ends_in_its_own_way_as_its_time_passes_leaves_its_task_as_it_was(end):
    async def stubborn() -> str:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            if end == "error":
                raise ValueError(end) from None
        return end

    if end == "error":
        with pytest.raises(ValueError, match="error"), AsyncioTimer().limit(0.01):
            await stubborn()
    else:
        with AsyncioTimer().limit(0.01):
            assert await stubborn() == "success"
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0
