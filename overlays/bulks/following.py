"""Waiting for a process: the one place where a task parks until there is news."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, TypeAlias

import anyio
import anyio.lowlevel

from weavr_multi.bulks.cadence import Polling, polling
from weavr_multi.bulks.statuses import BulkUpdate
from weavr_multi.core.exceptions import BulkTimedOut, Conflict, WeavrError
from weavr_multi.core.options import check_timeout
from weavr_multi.core.unset import Unset

if TYPE_CHECKING:
    from weavr_multi.bulks.process import BulkProcess
    from weavr_multi.bulks.watch import Watch

OnProgress: TypeAlias = Callable[[BulkUpdate], Awaitable[object] | object]

_EXIT = 10.0


async def until_end(
    process: BulkProcess, deadline: float | None, poll: Polling | float | Unset, on_progress: OnProgress | None
) -> BulkUpdate:
    """Wait until a process is over; see `BulkProcess.wait`."""
    check_timeout(deadline, "deadline")
    policy = polling(poll)
    if process.update is not None and process.update.is_final and process.is_fresh:
        await anyio.lowlevel.checkpoint()
        await tell(on_progress, process.update)
        return process.update
    polls = process.polls
    watch = polls.enter(process, policy, deadline=deadline, every=on_progress is not None, update=process.known)
    try:
        shown: BulkUpdate | None = None
        while not watch.over:
            await watch.spot.wait()
            if on_progress is not None and watch.update is not None and watch.update != shown:
                shown = watch.update
                await tell(on_progress, shown)
    finally:
        await polls.leave(watch)
    return concluded(process, watch, deadline)


class Follow:
    """The changes of a process, one after the other; see `BulkProcess.follow`.

    It waits for a change in `__anext__` alone: breaking out of the loop leaves nothing behind.
    """

    def __init__(self, process: BulkProcess, deadline: float | None, poll: Polling | float | Unset) -> None:
        check_timeout(deadline, "deadline")
        self._process = process
        self._policy = polling(poll)
        self._seconds = deadline
        self._end: float | None = None
        self._shown: BulkUpdate | None = None
        self._watch: Watch | None = None

    def __aiter__(self) -> Follow:
        return self

    async def __anext__(self) -> BulkUpdate:
        process = self._process
        now = process.clock.monotonic()
        if self._end is None and self._seconds is not None:
            self._end = now + self._seconds
        if self._shown is not None and self._shown.is_final:
            raise StopAsyncIteration
        known = process.known
        if known is not None and known != self._shown:
            await anyio.lowlevel.checkpoint()
            self._shown = known
            return known
        return await self._next(None if self._end is None else max(0.0, self._end - now))

    async def _next(self, left: float | None) -> BulkUpdate:
        process, polls = self._process, self._process.polls
        watch = polls.enter(process, self._policy, deadline=left, every=True, update=self._shown, before=self._watch)
        self._watch = watch
        try:
            while not watch.over and (watch.update is None or watch.update == self._shown):
                await watch.spot.wait()
        finally:
            await polls.leave(watch)
        if watch.update is None or watch.update == self._shown:
            return concluded(process, watch, self._seconds)
        process.note(watch.update)
        self._shown = watch.update
        return watch.update


def concluded(process: BulkProcess, watch: Watch, deadline: float | None) -> BulkUpdate:
    """Return the end of a wait, or raise what ended it."""
    if watch.update is not None:
        process.note(watch.update)
        if watch.update.is_final:
            return watch.update
    if watch.error is not None:
        raise watch.error
    raise BulkTimedOut(process, deadline, watch.update)


async def tell(on_progress: OnProgress | None, update: BulkUpdate) -> None:
    """Call what the caller gave, whether it is async or not."""
    if on_progress is not None:
        answer = on_progress(update)
        if isawaitable(answer):
            await answer


@asynccontextmanager
async def cancelled_on_exit(cancel: Callable[[], Awaitable[Any]], wanted: bool) -> AsyncIterator[None]:
    """Cancel at the service if the block ends by an exception, a cancellation or a deadline, where that is wanted."""
    try:
        yield
    except BaseException:
        if wanted:
            # The service is told although this task is being cancelled, within a time of its own.
            with anyio.move_on_after(_EXIT, shield=True):
                try:
                    await cancel()
                except (Conflict, WeavrError):
                    pass
        raise
