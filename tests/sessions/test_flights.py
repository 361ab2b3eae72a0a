"""Shared work and handed-over events, by themselves."""

from __future__ import annotations

import asyncio
import threading

import anyio
import anyio.lowlevel
import pytest

from tests.sessions.world import at_once
from tests.support.clock import FakeClock
from tests.support.patience import until
from weavr_multi import ConfigurationError, WeavrError
from weavr_multi.core.concurrency.event_bus import KEEP_MOST, EventBus
from weavr_multi.core.concurrency.single_flight import Flights, again
from weavr_multi.webhooks import BulkProgress, LoginStatusChanged, StepUpStatusChanged

pytestmark = pytest.mark.anyio


async def test_work_runs_once_for_all_who_join() -> None:
    """And again for those who come after its end."""
    runs = 0

    async def work() -> int:
        nonlocal runs
        runs += 1
        await anyio.lowlevel.checkpoint()
        return runs

    flights = Flights()
    assert await at_once(100, lambda: flights.join("key", work)) == [1] * 100
    assert await flights.join("key", work) == 2
    assert flights._flying == {}


async def test_work_under_different_keys_does_not_wait_for_each_other() -> None:
    """Each key has its own."""
    flights = Flights()
    first_may_end = anyio.Event()

    async def first() -> str:
        await first_may_end.wait()
        return "first"

    async def second() -> str:
        first_may_end.set()
        return "second"

    results: list[str] = []

    async def join(key: str) -> None:
        results.append(await flights.join(key, first if key == "first" else second))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(join, "first")
        tasks.start_soon(join, "second")
    assert sorted(results) == ["first", "second"]


async def test_an_error_reaches_each_waiter_as_its_own_object() -> None:
    """Equal, with the same cause, and no common traceback."""

    async def work() -> None:
        await anyio.lowlevel.checkpoint()
        raise WeavrError("no") from LookupError("because")

    flights = Flights()
    errors = await at_once(10, lambda: flights.join("key", work))
    assert len({id(error) for error in errors}) == 10
    assert {str(error) for error in errors} == {"no"}
    assert {str(error.__cause__) for error in errors} == {"because"}


async def test_an_error_that_cannot_be_copied_is_raised_as_it_is() -> None:
    """A handler's own class may be made in its own way."""

    class Odd(Exception):
        def __new__(cls, *, needed: int) -> Odd:
            return super().__new__(cls)

        def __init__(self, *, needed: int) -> None:
            super().__init__()
            self.args = (needed, needed)

    error = Odd(needed=1)
    assert again(error) is error


async def test_work_that_joins_itself_is_told_so() -> None:
    """Directly, or through other work."""
    flights = Flights()

    async def inner() -> None:
        await flights.join("outer", outer)

    async def outer() -> None:
        await flights.join("inner", inner)

    with anyio.fail_after(60), pytest.raises(ConfigurationError, match="waits for itself"):
        await flights.join("outer", outer)


async def test_work_is_cancelled_and_cleaned_up_when_its_last_waiter_goes() -> None:
    """Its finally has run before the waiter's cancellation ends."""
    steps: list[str] = []

    async def work() -> None:
        steps.append("begun")
        try:
            await anyio.sleep_forever()
        finally:
            with anyio.CancelScope(shield=True):
                await anyio.lowlevel.checkpoint()
                steps.append("cleaned up")

    flights = Flights()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(flights.join, "key", work)
        await until(lambda: steps)
        tasks.cancel_scope.cancel()
    assert steps == ["begun", "cleaned up"]
    assert flights._flying == {}


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_work_of_a_loop_that_ended_is_not_joined_from_another(anyio_backend: str) -> None:
    """A client may live longer than its event loop."""
    flights = Flights()

    async def stuck() -> None:
        await asyncio.sleep(3600)

    async def first() -> None:
        task = asyncio.ensure_future(flights.join("key", stuck))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert not task.done()

    await asyncio.to_thread(asyncio.run, first())

    async def work() -> str:
        return "fine"

    with anyio.fail_after(60):
        assert await flights.join("key", work) == "fine"


def step_up(id: str) -> StepUpStatusChanged:
    """An approval."""
    return StepUpStatusChanged.from_dict({"challengeId": id, "status": "VERIFIED"})


async def test_an_event_wakes_those_who_wait_for_its_challenge_alone() -> None:
    """Whoever waits for another sleeps on."""
    event_bus = EventBus(FakeClock())
    woken: list[str] = []

    async def wait(id: str) -> None:
        await event_bus.wait_for("challenge", id, 60)
        woken.append(id)

    async with anyio.create_task_group() as tasks:
        for id in ("1", "2"):
            tasks.start_soon(wait, id)
        for _ in range(5):
            await anyio.lowlevel.checkpoint()
        assert event_bus.give(step_up("1"))
        for _ in range(5):
            await anyio.lowlevel.checkpoint()
        assert woken == ["1"]
        assert event_bus.give(step_up("2"))
    assert event_bus._listeners == {}


async def test_an_event_nobody_waits_for_is_kept_for_five_minutes() -> None:
    """Then it is forgotten, and so are the oldest when there are very many."""
    clock = FakeClock()
    event_bus = EventBus(clock)
    assert not event_bus.give(step_up("1"))
    clock.advance(299)
    assert event_bus.kept("challenge", "1") is not None
    clock.advance(2)
    assert event_bus.kept("challenge", "1") is None
    with pytest.raises(TimeoutError):
        await event_bus.wait_for("challenge", "1", 0.01)
    for number in range(KEEP_MOST + 10):
        event_bus.give(step_up(str(number)))
    assert len(event_bus._kept) == KEEP_MOST


async def test_bulk_progress_reaches_its_listeners_and_is_not_kept() -> None:
    """A listener is called in the thread of the giver, until it stops."""
    event_bus = EventBus(FakeClock())
    seen: list[tuple[str, int]] = []
    event = BulkProgress.from_dict({"bulkId": "7", "status": "COMPLETED"})
    stop = event_bus.listen("bulk", "7", lambda one: seen.append((one.bulk_id, threading.get_ident())))
    assert event_bus.give(event)
    assert await anyio.to_thread.run_sync(event_bus.give, event)
    stop()
    stop()
    assert not event_bus.give(event)
    assert [id for id, _ in seen] == ["7", "7"]
    assert seen[0][1] != seen[1][1]
    assert event_bus._kept == {}


async def test_other_events_are_nobodys_business() -> None:
    """They may be handed over all the same."""
    event_bus = EventBus(FakeClock())
    assert not event_bus.give(LoginStatusChanged.from_dict({"status": "VERIFIED"}))
    assert not event_bus.give(StepUpStatusChanged.from_dict({"status": "VERIFIED"}))
    assert not event_bus.give(object())
