"""Ten thousand waits on one client: what they cost, how often they ask, and how soon they end."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import pytest
import sniffio

from tests.bulks.fakeservice import TOKEN, FakeService, end_of
from tests.support.patience import PATIENCE, until
from weavr_multi.bulks import BulkProcess, Polling

pytestmark = pytest.mark.anyio


def many() -> int:
    """How many waits: ten thousand on asyncio, a thousand on trio."""
    return 10_000 if sniffio.current_async_library() == "asyncio" else 1_000


async def bare(_: int) -> None:
    """A task that sleeps and nothing else."""
    await anyio.sleep(1_000)


async def memory_of(count: int, task: Callable[[int], Awaitable[Any]], ready: Callable[[], bool]) -> float:
    """Bytes for each of so many tasks, once they all wait."""
    gc.collect()
    gc.disable()  # it would look through thousands of tasks again and again while they begin
    tracemalloc.start()
    try:
        async with anyio.create_task_group() as group:
            before = tracemalloc.get_traced_memory()[0]
            for number in range(count):
                group.start_soon(task, number)
            await anyio.sleep(0.1)
            while not ready():
                await anyio.sleep(0.05)
            gc.collect()
            used = tracemalloc.get_traced_memory()[0] - before
            group.cancel_scope.cancel()
    finally:
        tracemalloc.stop()
        gc.enable()
    return used / count


@pytest.mark.parametrize("form", ["plain", "with deadline", "with progress", "of a run"])
async def test_a_wait_costs_at_most_three_kilobytes_beyond_a_sleeping_task(form: str) -> None:
    count, service = 1_000, FakeService()
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        bulks.polling_rate(100_000)
        options: dict[str, Any] = {"plain": {}, "with deadline": {"deadline": 5_000.0}, "of a run": {}}.get(
            form, {"on_progress": lambda update: None}
        )
        waiters: list[Any] = [bulks.process(number) for number in range(count)]
        if form == "of a run":
            state = {"version": 1, "bulk": "run", "facts": {"kind": "transfers", "surface": "multi", "mode": "X"}}
            chunk = {"first": 0, "count": 100, "started": 1}
            waiters = [
                await bulks.restore({**state, "run_id": str(n), "chunks": {"0": {**chunk, "bulk_id": str(n)}}})
                for n in range(count)
            ]

        async def wait(number: int) -> None:
            await waiters[number].wait(poll=Polling(500, 500), **options)

        empty = await memory_of(count, bare, lambda: True)
        waiting = await memory_of(count, wait, lambda: len(service.looks) >= count)
    assert waiting - empty <= 3_000, f"{waiting - empty:.0f} bytes each"


async def test_waits_stay_below_the_rate_and_end_within_one_interval() -> None:
    count, service = many(), FakeService()
    seconds = 4.0 if count == 10_000 else 1.0
    rate, interval = count / seconds, 1.25 * seconds
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        bulks.polling_rate(rate)
        ends: dict[int, float] = {}

        async def wait(number: int) -> None:
            await bulks.process(number).wait(poll=interval)
            ends[number] = time.monotonic()

        async with anyio.create_task_group() as group:
            for number in range(count):
                group.start_soon(wait, number)
            while len(service.looks) < count:
                await anyio.sleep(0.05)
            over, looks = time.monotonic(), len(service.looks)
            service.ended.update({str(number): "COMPLETED" for number in range(count)})
    assert len(ends) == count
    assert len(service.looks) - looks <= count  # each ends with its next look, and that comes after one interval
    if PATIENCE == 1:
        assert max(ends.values()) - over <= interval + 0.5  # half a second for ten thousand tasks
    assert busiest_second(service.looks) <= rate


def busiest_second(times: list[float]) -> int:
    """The most requests in any one second."""
    most = start = 0
    for end, moment in enumerate(times):
        while times[start] <= moment - 1.0:
            start += 1
        most = max(most, end - start + 1)
    return most


async def test_waits_end_within_a_tenth_of_a_second_of_their_webhook() -> None:
    count, service = many(), FakeService()
    async with service.client() as weavr:
        bulks = weavr.session(token=TOKEN).bulks
        bulks.polling_rate(50_000)
        told: dict[int, float] = {}
        late: list[float] = []

        async def wait(number: int) -> None:
            await bulks.process(number).wait(poll=Polling(500, 500))
            late.append(time.monotonic() - told[number])

        async with anyio.create_task_group() as group:
            for number in range(count):
                group.start_soon(wait, number)
            while len(service.looks) < count:
                await anyio.sleep(0.05)
            await anyio.sleep(0.5)
            looks = len(service.looks)
            for number in range(count):
                told[number] = time.monotonic()
                assert weavr.hand_over(end_of(number))
                if number % 20 == 0:
                    await anyio.sleep(0)
    assert len(late) == count
    assert max(late) <= 0.1 * PATIENCE
    assert len(service.looks) == looks  # the webhook ended them, not a look


async def test_waits_of_many_sessions_share_one_rate() -> None:
    service = FakeService()
    async with service.client() as weavr:
        sessions = [weavr.session(token=f"{TOKEN}-{number}") for number in range(5)]
        sessions[0].bulks.polling_rate(20)
        async with anyio.create_task_group() as group:
            for number in range(100):
                process: BulkProcess = sessions[number % 5].bulks.process(number)
                group.start_soon(lambda it=process: it.wait(poll=0.01))
            await until(lambda: len(service.looks) > 40)
            group.cancel_scope.cancel()
    assert busiest_second(service.looks) <= 20
