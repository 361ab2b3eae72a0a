"""One timer for all waits of a client in one event loop: what is due is asked for, never faster than the rate allows.

Nothing runs while nobody waits: the first wait starts the driver, the last one ends it and sees it gone.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable
from itertools import count

import anyio

from weavr_multi.bulks.cadence import DEFAULT, Polling
from weavr_multi.bulks.driver import Driver
from weavr_multi.bulks.parking import Home, Spot
from weavr_multi.bulks.rate import Limiter
from weavr_multi.bulks.statuses import BulkUpdate
from weavr_multi.bulks.watch import NEVER, Source, Watch
from weavr_multi.core import retry
from weavr_multi.core.clock import Clock
from weavr_multi.core.exceptions import Conflict, RateLimited, WeavrError


class Scheduler:
    """The waits of one event loop.

    Args:
        home: The loop.
        clock: The client's time.
        limiter: The client's rate, shared with its other loops.
    """

    def __init__(self, home: Home, clock: Clock, limiter: Limiter) -> None:
        self.home = home
        self.clock = clock
        self.limiter = limiter
        self._watches: dict[str, Watch | list[Watch]] = {}
        self._size = 0
        self._polls: list[tuple[float, int, Watch]] = []
        self._deadlines: list[tuple[float, int, Watch]] = []
        self._serial = count()
        self._driver: Driver | None = None
        self.uniform = random.Random().uniform  # noqa: S311 - jitter, not cryptography

    def __len__(self) -> int:
        return self._size

    def enter(
        self,
        source: Source,
        policy: Polling,
        *,
        deadline: float | None,
        every: bool,
        update: BulkUpdate | None,
        before: Watch | None = None,
        spot: Spot | None = None,
    ) -> Watch:
        """Add a wait; `leave` it in any case.

        Args:
            source: What is waited for.
            policy: The cadence.
            deadline: Seconds until the wait is over whatever happens, or None.
            every: Whether each change wakes the task, or the end alone.
            update: What is known already; without it the first look is at once.
            before: An earlier wait of the same task, whose cadence goes on.
            spot: Where the task waits, if it waits for several at once.
        """
        now = self.clock.monotonic()
        watch = Watch(
            source,
            policy,
            spot or self.home.spot(),
            # The end may have been told before this wait began: even a seldom look comes soon for once.
            due=now if update is None else now + min(policy.first, DEFAULT.first),
            deadline=NEVER if deadline is None else now + deadline,
            every=every,
            update=update,
        )
        if before is not None:
            watch.continue_from(before, now)
        self._add(watch)
        if self._driver is None:
            self._driver = Driver(self)
            self._driver.start()
        if deadline is not None:
            heapq.heappush(self._deadlines, (watch.deadline, next(self._serial), watch))
        self._plan(watch)
        return watch

    async def leave(self, watch: Watch) -> None:
        """Take a wait away; the last one takes the driver with it."""
        watch.leave()
        self._remove(watch)
        if self._size == 0 and self._driver is not None:
            driver, self._driver = self._driver, None
            self._polls.clear()
            self._deadlines.clear()
            with anyio.CancelScope(shield=True):
                await driver.stop()

    def of(self, bulk_id: str) -> list[Watch]:
        """The waits for one process."""
        found = self._watches.get(bulk_id)
        return [] if found is None else list(found) if isinstance(found, list) else [found]

    def due(self, now: float, start: Callable[[Watch], None], free: int) -> float | None:
        """Begin the looks that are due and allowed, end the waits whose deadline passed.

        Args:
            now: The time.
            start: Begins one look.
            free: How many may begin.

        Returns:
            Seconds until there is more to do; None if something must happen first.
        """
        while self._deadlines and self._deadlines[0][0] <= now:
            time, _, watch = heapq.heappop(self._deadlines)
            if watch.deadline == time and not watch.over:
                watch.expire()
        pause = self._begin(now, start, free)
        if self._deadlines:
            until = self._deadlines[0][0] - now
            pause = until if pause is None else min(pause, until)
        return pause

    def _begin(self, now: float, start: Callable[[Watch], None], free: int) -> float | None:
        while self._polls:
            time, _, watch = self._polls[0]
            if watch.due != time:  # planned anew since, or gone
                heapq.heappop(self._polls)
                continue
            if time > now:
                return time - now
            if free <= 0:
                return None
            delay = self.limiter.delay(now)
            if delay > 0:
                return delay
            heapq.heappop(self._polls)
            self.limiter.take(now)
            watch.due = NEVER
            free -= 1
            start(watch)
        return None

    async def look(self, watch: Watch) -> None:
        """Ask for one process and plan what comes next."""
        try:
            update = await watch.source.poll()
        except WeavrError as error:
            self._failed(watch, error)
        except Exception as error:  # a mistake in the program belongs to the task that waits, not to the driver
            watch.fail(error)
        else:
            self.limiter.recover()
            now = self.clock.monotonic()
            for other in self.of(watch.source.bulk_id):  # several may wait for the same process
                other.note(update, now)
            watch.after_answer(now, self.uniform)
        self._plan(watch)

    def stopped(self, error: Exception) -> None:
        """The driver ended although there are waits: they end with an error in place of standing for ever."""
        self._driver = None
        for bulk_id in list(self._watches):
            for watch in self.of(bulk_id):
                watch.fail(error)

    def _failed(self, watch: Watch, error: WeavrError) -> None:
        now = self.clock.monotonic()
        if isinstance(error, (RateLimited, Conflict)) and retry.is_refusal(error):
            self.limiter.slow()
            self.limiter.hold(now + retry.delay(error, 1, self.uniform))
            watch.failing = None  # it answers: throttling is not silence
            watch.after_answer(now, self.uniform)
        elif retry.is_refusal(error) or retry.is_ambiguous(error):
            watch.after_failure(error, now, self.uniform)
        else:
            watch.fail(error)

    def _plan(self, watch: Watch) -> None:
        if watch.due != NEVER:
            heapq.heappush(self._polls, (watch.due, next(self._serial), watch))
        self._tidy()
        if self._driver is not None:
            self._driver.wake()

    def _tidy(self) -> None:
        """Drop what waits left behind once it is the greater part: long deadlines of short waits would pile up."""
        for heap in (self._polls, self._deadlines):
            if len(heap) > 2 * self._size + 64:
                key = "due" if heap is self._polls else "deadline"
                heap[:] = [entry for entry in heap if getattr(entry[2], key) == entry[0]]
                heapq.heapify(heap)

    def _add(self, watch: Watch) -> None:
        found = self._watches.get(watch.source.bulk_id)
        if found is None:
            self._watches[watch.source.bulk_id] = watch
        elif isinstance(found, list):
            found.append(watch)
        else:
            self._watches[watch.source.bulk_id] = [found, watch]
        self._size += 1

    def _remove(self, watch: Watch) -> None:
        found = self._watches.get(watch.source.bulk_id)
        rest = [other for other in found if other is not watch] if isinstance(found, list) else []
        if rest:
            self._watches[watch.source.bulk_id] = rest
        else:
            del self._watches[watch.source.bulk_id]
        self._size -= 1
