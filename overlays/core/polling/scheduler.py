"""One timer for all waits of a client in one event loop: what is due is polled, never faster than the rate allows.

Nothing runs while nobody waits: the first wait starts the polling task, the last one ends it and sees it gone.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable, Coroutine
from contextvars import Context
from itertools import count
from typing import Any, Final

import anyio

from weavr_multi.core.api_errors import Conflict, RateLimited, ServerError
from weavr_multi.core.calls import retry
from weavr_multi.core.clock import Clock, SystemClock
from weavr_multi.core.concurrency.tasks import start
from weavr_multi.core.concurrency.wakeup import Wakeup
from weavr_multi.core.concurrency.wakeup import wakeup as new_wakeup
from weavr_multi.core.exceptions import WeavrError
from weavr_multi.core.polling.interval_and_rate_limit import DEFAULT, Polling, RateLimit
from weavr_multi.core.polling.wait_source_and_record import NEVER, Source, Wait

# Polls in flight at once.
AT_ONCE: Final = 32
# Seconds without polls at most, whatever the service asks for: an absurd value must not stop all polls of a client.
_LONGEST: Final = 900.0


class Scheduler:
    """The waits of one event loop, within a rate that the client's other loops share."""

    def __init__(self, clock: Clock, limit: RateLimit) -> None:
        self.clock = clock
        self.limit = limit
        self._waits: dict[str, list[Wait]] = {}
        self._size = 0
        self._polls: list[tuple[float, int, Wait]] = []
        self._deadlines: list[tuple[float, int, Wait]] = []
        self._serial = count()
        self._task: _Task | None = None
        self.uniform = random.Random().uniform  # noqa: S311 - jitter, not cryptography

    def __len__(self) -> int:
        return self._size

    def enter(
        self,
        source: Source[Any],
        policy: Polling,
        *,
        deadline: float | None,
        every: bool,
        before: Wait | None = None,
        wakeup: Wakeup | None = None,
    ) -> Wait:
        """Add a wait; `leave` it in any case.

        Args:
            source: What is waited for; if nothing is known of it, the first poll is at once.
            deadline: Seconds until the wait is over whatever happens, or None.
            every: Whether each response wakes the task, or the end alone.
            before: An earlier wait of the same task, whose intervals go on.
            wakeup: Where the task waits, if it waits for several at once.
        """
        now = self.clock.monotonic()
        wait = Wait(
            source,
            policy,
            wakeup or new_wakeup(),
            # The end may have been reported before this wait began: the first poll comes soon at any interval.
            due=now if source.known is None else now + min(policy.first, DEFAULT.first),
            deadline=NEVER if deadline is None else now + deadline,
            every=every,
        )
        if before is not None:
            wait.continue_from(before, now)
        self._waits.setdefault(source.key, []).append(wait)
        self._size += 1
        if self._task is None:
            self._task = _Task(self)
        if deadline is not None:
            heapq.heappush(self._deadlines, (wait.deadline, next(self._serial), wait))
        self._plan(wait)
        return wait

    async def leave(self, wait: Wait) -> None:
        """Remove a wait; the last one ends the polling task."""
        wait.leave()
        waits = self._waits[wait.source.key]
        waits.remove(wait)
        if not waits:
            del self._waits[wait.source.key]
        self._size -= 1
        if self._size == 0 and self._task is not None:
            task, self._task = self._task, None
            self._polls.clear()
            self._deadlines.clear()
            with anyio.CancelScope(shield=True):
                await task.stop()

    def hurry(self, wait: Wait) -> None:
        """Poll as soon as the rate allows: something is new. A poll that is under way may have been too early."""
        if wait.due == NEVER:
            wait.is_hurried = True
        elif not wait.over:
            wait.due = wait.planned = self.clock.monotonic()
            self._plan(wait)

    def due(self, now: float, start: Callable[[Wait], None], free: int) -> float | None:
        """Begin the polls that are due and allowed, expire waits; return the seconds until more is to do, or None."""
        while self._deadlines and self._deadlines[0][0] <= now:
            time, _, wait = heapq.heappop(self._deadlines)
            if wait.deadline == time and not wait.over:
                wait.expire()
        pause = self._begin(now, start, free)
        if self._deadlines:
            until = self._deadlines[0][0] - now
            pause = until if pause is None else min(pause, until)
        return pause

    def _begin(self, now: float, start: Callable[[Wait], None], free: int) -> float | None:
        while self._polls:
            time, _, wait = self._polls[0]
            if wait.due != time:  # planned anew since, or gone
                heapq.heappop(self._polls)
                continue
            if time > now:
                return time - now
            if free <= 0:
                return None
            delay = self.limit.delay(now)
            if delay > 0:
                return delay
            heapq.heappop(self._polls)
            self.limit.take(now)
            wait.due = NEVER
            free -= 1
            start(wait)
        return None

    async def poll(self, wait: Wait) -> None:
        """Ask about one thing and plan what comes next."""
        try:
            update = await wait.source.poll()
        except WeavrError as error:
            self._failed(wait, error)
        except Exception as error:  # a mistake in the program belongs to the task that waits
            wait.fail(error)
        else:
            self.limit.recover()
            now = self.clock.monotonic()
            for other in list(self._waits.get(wait.source.key, ())):  # several may wait for the same thing
                other.note(update, now)
            wait.after_response(now, self.uniform)
        self._plan(wait)

    def stopped(self, error: Exception | None) -> None:
        """End all waits with what the polling task raised; with None, it was cancelled from outside."""
        self._task = None
        for waits in list(self._waits.values()):
            for wait in waits:
                wait.fail(error or wait.source.failure("the task that polls was cancelled from outside"))

    def _failed(self, wait: Wait, error: WeavrError) -> None:
        now = self.clock.monotonic()
        if isinstance(error, (RateLimited, Conflict)) and retry.is_refusal(error):
            self.limit.slow()
            self.limit.hold(now + min(_LONGEST, retry.delay(error, 1, self.uniform)))
            wait.failing = None  # it answers: throttling is not silence
            wait.after_response(now, self.uniform)
        elif retry.is_refusal(error) or retry.is_ambiguous(error):
            if isinstance(error, ServerError) and error.reset_after is not None:
                self.limit.hold(now + min(_LONGEST, error.reset_after))
            wait.after_failure(error, now, self.uniform)
        else:
            wait.fail(error)

    def _plan(self, wait: Wait) -> None:
        if wait.due != NEVER:
            heapq.heappush(self._polls, (wait.due, next(self._serial), wait))
        self._tidy()
        if self._task is not None:
            self._task.wake()

    def _tidy(self) -> None:
        """Drop what waits left behind once it is the greater part: long deadlines of short waits would pile up."""
        for heap in (self._polls, self._deadlines):
            if len(heap) > 2 * self._size + 64:
                key = "due" if heap is self._polls else "deadline"
                heap[:] = [entry for entry in heap if getattr(entry[2], key) == entry[0]]
                heapq.heapify(heap)


class _Task:
    """The task that polls for a scheduler until the last wait leaves."""

    def __init__(self, scheduler: Scheduler) -> None:
        self._scheduler = scheduler
        self._scope = anyio.CancelScope()
        self._wakeup = new_wakeup()
        self._flying = 0
        self._join: Callable[[], Coroutine[Any, Any, None]] = start(self._run, context=Context())

    async def stop(self) -> None:
        """End the task, with what it has in flight, and wait until it is gone."""
        self._scope.cancel()
        await self._join()

    def wake(self) -> None:
        """Let the task look for something to do."""
        self._wakeup.wake()

    async def _run(self) -> None:
        error: Exception | None = None
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

            def begin(wait: Wait) -> None:
                self._flying += 1
                wait.context.run(group.start_soon, self._poll, wait)

            while True:
                pause = self._scheduler.due(clock.monotonic(), begin, AT_ONCE - self._flying)
                await sleep_unless_woken(clock, pause, self._wakeup)

    async def _poll(self, wait: Wait) -> None:
        try:
            await self._scheduler.poll(wait)
        finally:
            self._flying -= 1
            self._wakeup.wake()


async def sleep_unless_woken(clock: Clock, seconds: float | None, wakeup: Wakeup) -> None:
    """Sleep by a clock for so many seconds (None is for ever), or until the wake-up is used."""
    if seconds is None:
        await wakeup.wait()
    elif isinstance(clock, SystemClock):
        with anyio.move_on_after(seconds):
            await wakeup.wait()
    else:
        async with anyio.create_task_group() as group:
            group.start_soon(_ring, clock, seconds, group.cancel_scope)
            await wakeup.wait()
            group.cancel_scope.cancel()


async def _ring(clock: Clock, seconds: float, scope: anyio.CancelScope) -> None:
    await clock.sleep(seconds)
    scope.cancel()
