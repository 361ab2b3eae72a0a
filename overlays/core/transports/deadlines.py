"""The time that an attempt may take."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

T = TypeVar("T")

_PER_SECOND: Final = 8
_SHORT: Final = 5.0


class AsyncioDeadlines:
    """Deadlines on asyncio.

    `asyncio.timeout` sets a timer for each call and cancels it, which is a tenth of what a call costs. Here the calls
    whose time ends in the same eighth of a second share one, which nobody cancels. Short times have their own.
    """

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._watches: dict[int, set[_Watch]] = {}

    async def within(self, seconds: float | None, call: Coroutine[Any, Any, T]) -> T:
        """Await a call, for so long at most (an eighth of a second more from 5 seconds on)."""
        if seconds is None:
            return await call
        if seconds < _SHORT:
            async with asyncio.timeout(seconds):
                return await call
        watch = _Watch()
        watches = self._at(seconds)
        watches.add(watch)
        try:
            return await call
        except asyncio.CancelledError as error:
            if watch.passed():
                raise TimeoutError from error
            raise
        finally:
            watches.discard(watch)
            watch.passed()  # the call may have ended in another way: its task is not cancelled for what follows

    def _at(self, seconds: float) -> set[_Watch]:
        moment = int((self._loop.time() + seconds) * _PER_SECOND) + 1
        watches = self._watches.get(moment)
        if watches is None:
            watches = self._watches[moment] = set()
            self._loop.call_at(moment / _PER_SECOND, self._ring, moment)
        return watches

    def _ring(self, moment: int) -> None:
        for watch in self._watches.pop(moment):
            watch.ring()


class _Watch:
    """One call with a deadline: the task that makes it, and whether its time passed."""

    __slots__ = ("_before", "_task", "rung")

    def __init__(self) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._task = task
        self._before = task.cancelling()
        self.rung = False

    def ring(self) -> None:
        self.rung = True
        self._task.cancel()

    def passed(self) -> bool:
        """Take the cancellation back, if there was one, and say whether it was the only one: another's goes on."""
        if not self.rung:
            return False
        self.rung = False
        return self._task.uncancel() <= self._before


class TrioDeadlines:
    """Deadlines on trio."""

    async def within(self, seconds: float | None, call: Coroutine[Any, Any, T]) -> T:
        """Await a call, for so long at most."""
        import anyio

        with anyio.fail_after(seconds):
            return await call
