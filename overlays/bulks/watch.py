"""One wait for one process, as the scheduler keeps it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from weavr_multi.bulks.cadence import Polling, following
from weavr_multi.bulks.parking import Spot
from weavr_multi.bulks.statuses import BulkUpdate

NEVER: Final = float("inf")


class Source(Protocol):
    """A process that can be asked how far it is."""

    @property
    def bulk_id(self) -> str:
        """The id of the process."""
        ...

    async def poll(self) -> BulkUpdate:
        """Ask once, without retries: the scheduler decides when to ask again."""
        ...


class Watch:
    """What is known of a wait. Slots only: there may be ten thousand of these.

    Attributes:
        due: When to look next; `NEVER` while a look is under way.
        planned: When it was planned to look next, also after the wait was left.
        deadline: When the wait is over whatever happens, or `NEVER`.
        update: The newest picture, or None before the first.
        error: What ended the wait, or None.
        every: Whether every change wakes the waiting task, or the end alone.
        stop: Ends the listening for webhooks.
    """

    __slots__ = (
        "deadline",
        "due",
        "error",
        "every",
        "expired",
        "failing",
        "gone",
        "interval",
        "planned",
        "policy",
        "rate",
        "seen",
        "source",
        "spot",
        "stop",
        "update",
    )

    def __init__(
        self,
        source: Source,
        policy: Polling,
        spot: Spot,
        *,
        due: float,
        deadline: float,
        every: bool,
        update: BulkUpdate | None,
    ) -> None:
        self.source = source
        self.policy = policy
        self.spot = spot
        self.due = self.planned = due
        self.deadline = deadline
        self.every = every
        self.update = update
        self.interval = policy.first / policy.growth
        self.error: BaseException | None = None
        self.expired = False
        self.gone = False
        self.stop: Callable[[], None] | None = None
        self.failing: float | None = None
        self.rate: float | None = None
        self.seen: float | None = None

    def continue_from(self, before: Watch, now: float) -> None:
        """Take over the cadence of an earlier wait of the same task."""
        self.interval, self.rate, self.seen, self.failing = before.interval, before.rate, before.seen, before.failing
        self.due = max(now, before.planned)

    @property
    def over(self) -> bool:
        """Whether the waiting task has nothing more to wait for."""
        return self.gone or self.expired or self.error is not None or (self.update is not None and self.update.is_final)

    def note(self, update: BulkUpdate, now: float) -> None:
        """Take up a newer picture and wake the task if it cares."""
        before = self.update
        if before is not None and (before.is_final or (update.done < before.done and not update.is_final)):
            return  # a late or repeated webhook
        self._measure(before, update, now)
        self.failing = None
        self.update = update.with_rate(self.rate)
        if update.is_final or (self.every and update != before):
            self.spot.wake()

    def _measure(self, before: BulkUpdate | None, update: BulkUpdate, now: float) -> None:
        """Follow the rate at which operations are done, smoothed."""
        if before is not None and self.seen is not None and now > self.seen:
            fresh = max(0, update.done - before.done) / (now - self.seen)
            self.rate = fresh if self.rate is None else (self.rate + fresh) / 2
            if self.rate < 1e-3:
                self.rate = None
        self.seen = now

    def after_answer(self, now: float, uniform: Callable[[float, float], float]) -> None:
        """Plan the next look, unless there is nothing to wait for any more."""
        if self.over:
            return
        remaining = self.update.remaining if self.update is not None else None
        self.interval, delay = following(self.policy, self.interval, remaining, uniform)
        self.due = self.planned = now + delay

    def after_failure(self, error: BaseException, now: float, uniform: Callable[[float, float], float]) -> None:
        """Plan the next look after there was no answer, or give up where there has been none for too long."""
        if self.failing is None:
            self.failing = now
        if self.policy.patience is not None and now - self.failing >= self.policy.patience:
            self.fail(error)
        elif not self.over:
            self.after_answer(now, uniform)

    def fail(self, error: BaseException) -> None:
        """End the wait with an error."""
        self.error = error
        self.due = NEVER
        self.spot.wake()

    def leave(self) -> None:
        """The task waits no more."""
        self.gone = True
        self.due = self.deadline = NEVER
        if self.stop is not None:
            self.stop()

    def expire(self) -> None:
        """End the wait at its deadline."""
        self.expired = True
        self.due = NEVER
        self.spot.wake()
