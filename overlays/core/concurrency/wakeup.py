"""A wake-up: one task waits for it, another sets it. A native future on asyncio, the task itself on trio.

anyio's events would do on both, at several times the memory; there may be ten thousand of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from weavr_multi.core.concurrency.running_loop import call_in, current_loop, on_trio

if TYPE_CHECKING:
    import asyncio

    import trio


class AsyncioWakeup:
    """A wake-up on asyncio."""

    __slots__ = ("_future", "_woken")

    def __init__(self) -> None:
        self._future: asyncio.Future[None] | None = None
        self._woken = False

    async def wait(self) -> None:
        """Wait until `wake`, which is not lost if it came before; may be used again afterwards."""
        if not self._woken:
            import asyncio

            self._future = asyncio.get_running_loop().create_future()
            try:
                await self._future
            finally:
                self._future = None
        self._woken = False

    def wake(self) -> None:
        """Let the waiting task go on. From the same event loop only."""
        self._woken = True
        if self._future is not None and not self._future.done():
            self._future.set_result(None)


class TrioWakeup:
    """A wake-up on trio."""

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


Wakeup: TypeAlias = AsyncioWakeup | TrioWakeup


def wakeup() -> Wakeup:
    """Make a wake-up for the running event loop."""
    return TrioWakeup() if on_trio() else AsyncioWakeup()


class Waiter:
    """One task that waits, and the event loop in which it does."""

    __slots__ = ("loop", "wakeup")

    def __init__(self) -> None:
        self.loop = current_loop()
        self.wakeup = wakeup()

    def wake(self) -> None:
        """Let it go on, from whatever thread."""
        call_in(self.loop, self.wakeup.wake)
