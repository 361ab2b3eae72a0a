"""The task that works for a scheduler: it begins looks, and sleeps until there is more to do."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Final

import anyio
import anyio.abc

from weavr_multi.core.clock import Clock, SystemClock
from weavr_multi.core.exceptions import BulkError

if TYPE_CHECKING:
    from weavr_multi.bulks.parking import Spot
    from weavr_multi.bulks.scheduler import Scheduler
    from weavr_multi.bulks.watch import Watch

AT_ONCE: Final = 32


class Driver:
    """Works for the waits of a scheduler until the last of them leaves.

    Args:
        scheduler: Whose waits.
    """

    def __init__(self, scheduler: Scheduler) -> None:
        self._scheduler = scheduler
        self._scope = anyio.CancelScope()
        self._spot = scheduler.home.spot()
        self._flying = 0
        self._join: Callable[[], Coroutine[Any, Any, None]] | None = None

    def start(self) -> None:
        """Start the task."""
        self._join = self._scheduler.home.spawn(self._run)

    async def stop(self) -> None:
        """End the task, with what it has in flight, and wait until it is gone."""
        self._scope.cancel()
        if self._join is not None:
            await self._join()

    def wake(self) -> None:
        """There may be something to do."""
        self._spot.wake()

    async def _run(self) -> None:
        error: Exception = BulkError("the task that polls for bulk processes was cancelled from outside")
        try:
            with self._scope:
                await self._work()
        except Exception as caught:
            error = caught
        finally:
            if not self._scope.cancel_called:
                self._scheduler.stopped(error)

    async def _work(self) -> None:
        clock = self._scheduler.clock
        async with anyio.create_task_group() as group:

            def begin(watch: Watch) -> None:
                self._flying += 1
                group.start_soon(self._look, watch)

            while True:
                pause = self._scheduler.due(clock.monotonic(), begin, AT_ONCE - self._flying)
                await nap(clock, pause, self._spot)

    async def _look(self, watch: Watch) -> None:
        try:
            await self._scheduler.look(watch)
        finally:
            self._flying -= 1
            self._spot.wake()


async def nap(clock: Clock, seconds: float | None, spot: Spot) -> None:
    """Sleep by a clock until the time has passed or the spot is woken.

    Args:
        clock: Whose time; the system's needs one timer only, another is asked to sleep.
        seconds: How long at most; None is for ever.
        spot: What wakes earlier.
    """
    if seconds is None:
        await spot.wait()
    elif isinstance(clock, SystemClock):
        with anyio.move_on_after(seconds):
            await spot.wait()
    else:
        async with anyio.create_task_group() as group:
            group.start_soon(_ring, clock, seconds, group.cancel_scope)
            await spot.wait()
            group.cancel_scope.cancel()


async def _ring(clock: Clock, seconds: float, scope: anyio.CancelScope) -> None:
    await clock.sleep(seconds)
    scope.cancel()
