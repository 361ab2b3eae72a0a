"""Where a waiting task stands: a native future on asyncio, the task itself on trio.

anyio's events would do on both, at several times the memory; there may be ten thousand of these.
"""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Protocol

from weavr_multi.core.transports.loops import current_loop

if TYPE_CHECKING:
    import trio


class Spot(Protocol):
    """One task can wait here until it is woken; a wake before the wait is not lost."""

    async def wait(self) -> None:
        """Wait until `wake`; may be used again afterwards."""
        ...

    def wake(self) -> None:
        """Let the waiting task go on. From the same event loop only."""
        ...


class AsyncioSpot:
    """A spot on asyncio."""

    __slots__ = ("_future", "_woken")

    def __init__(self) -> None:
        self._future: asyncio.Future[None] | None = None
        self._woken = False

    async def wait(self) -> None:
        """Wait until `wake`."""
        if not self._woken:
            self._future = asyncio.get_running_loop().create_future()
            try:
                await self._future
            finally:
                self._future = None
        self._woken = False

    def wake(self) -> None:
        """Let the waiting task go on."""
        self._woken = True
        if self._future is not None and not self._future.done():
            self._future.set_result(None)


class TrioSpot:
    """A spot on trio."""

    __slots__ = ("_task", "_woken")

    def __init__(self) -> None:
        self._task: trio.lowlevel.Task | None = None
        self._woken = False

    async def wait(self) -> None:
        """Wait until `wake`."""
        import trio

        if self._woken:
            await trio.lowlevel.checkpoint()
        else:
            self._task = trio.lowlevel.current_task()
            await trio.lowlevel.wait_task_rescheduled(self._abort)
        self._woken = False

    def _abort(self, _: Any) -> trio.lowlevel.Abort:
        import trio

        self._task = None
        return trio.lowlevel.Abort.SUCCEEDED

    def wake(self) -> None:
        """Let the waiting task go on."""
        import trio

        self._woken = True
        task, self._task = self._task, None
        if task is not None:
            trio.lowlevel.reschedule(task)


class Home(Protocol):
    """The event loop that a scheduler lives in."""

    def spot(self) -> Spot:
        """Make a place to wait at."""
        ...

    def spawn(self, work: Callable[[], Coroutine[Any, Any, None]]) -> Callable[[], Coroutine[Any, Any, None]]:
        """Start work beside all tasks of the caller; returns what waits for its end."""
        ...


class AsyncioHome:
    """An asyncio loop."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()

    def spot(self) -> Spot:
        """Make a place to wait at."""
        return AsyncioSpot()

    def spawn(self, work: Callable[[], Coroutine[Any, Any, None]]) -> Callable[[], Coroutine[Any, Any, None]]:
        """Start a task. It gets an empty context: it works for all waits, not for the first."""
        task = self._loop.create_task(work(), name="weavr-bulk-polling", context=contextvars.Context())

        async def join() -> None:
            await asyncio.wait([task])

        return join


class TrioHome:
    """A trio run."""

    def spot(self) -> Spot:
        """Make a place to wait at."""
        return TrioSpot()

    def spawn(self, work: Callable[[], Coroutine[Any, Any, None]]) -> Callable[[], Coroutine[Any, Any, None]]:
        """Start a system task: trio has no other that outlives the nursery of the first wait."""
        import trio

        ended = trio.Event()

        async def run() -> None:
            try:
                await work()
            finally:
                ended.set()

        trio.lowlevel.spawn_system_task(run, name="weavr-bulk-polling", context=contextvars.Context())
        return ended.wait


def home() -> Home:
    """Return the home of the running event loop."""
    return AsyncioHome() if isinstance(current_loop(), asyncio.AbstractEventLoop) else TrioHome()
