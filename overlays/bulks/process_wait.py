"""Waiting for one process: until its end, or for each of its changes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias

import anyio.lowlevel

from weavr_multi.bulks.errors import BulkTimedOut
from weavr_multi.bulks.states_and_progress import BulkUpdate
from weavr_multi.core.calls.options import check_timeout
from weavr_multi.core.polling.interval_and_rate_limit import Polling, polling
from weavr_multi.core.polling.wait_source_and_record import Wait, tell

if TYPE_CHECKING:
    from weavr_multi.bulks.process import BulkProcess

OnProgress: TypeAlias = Callable[[BulkUpdate], Awaitable[object] | object]


async def until_end(
    process: BulkProcess, deadline: float | None, poll: Polling | float | None, on_progress: OnProgress | None
) -> BulkUpdate:
    """Wait until a process is over; see `BulkProcess.wait`."""
    check_timeout(deadline, "deadline")
    policy = polling(poll)
    known = process.known
    if known is not None and known.is_final:
        await anyio.lowlevel.checkpoint()
        await tell(on_progress, known)
        return known
    wait = process.enter_wait(policy, deadline=deadline, every=on_progress is not None)
    await process.polls.until_over(wait, on_progress)
    return _concluded(process, wait, deadline)


class Follow:
    """The changes of a process, one after the other; see `BulkProcess.follow`.

    It waits for a change in `__anext__` alone: breaking out of the loop leaves nothing behind.
    """

    def __init__(self, process: BulkProcess, deadline: float | None, poll: Polling | float | None) -> None:
        check_timeout(deadline, "deadline")
        self._process = process
        self._policy = polling(poll)
        self._seconds = deadline
        self._end: float | None = None
        self._shown: BulkUpdate | None = None
        self._wait: Wait | None = None

    def __aiter__(self) -> Follow:
        return self

    async def __anext__(self) -> BulkUpdate:
        now = self._process.clock.monotonic()
        if self._end is None and self._seconds is not None:
            self._end = now + self._seconds
        if self._shown is not None and self._shown.is_final:
            raise StopAsyncIteration
        known = self._process.known
        if known is None or known == self._shown:
            known = await self._next(None if self._end is None else max(0.0, self._end - now))
        else:
            await anyio.lowlevel.checkpoint()
        self._shown = known
        return known

    async def _next(self, left: float | None) -> BulkUpdate:
        process = self._process
        wait = process.enter_wait(self._policy, deadline=left, every=True, before=self._wait)
        self._wait = wait
        try:
            while not wait.over and (process.known is None or process.known == self._shown):
                await wait.wakeup.wait()
        finally:
            await process.polls.leave(wait)
        known = process.known
        return _concluded(process, wait, self._seconds) if known is None or known == self._shown else known


def _concluded(process: BulkProcess, wait: Wait, deadline: float | None) -> BulkUpdate:
    found: BulkUpdate = wait.end(lambda: BulkTimedOut(process, deadline, process.known))
    return found
