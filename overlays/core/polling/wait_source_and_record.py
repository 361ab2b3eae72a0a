"""What the scheduler keeps of one wait, and what it asks of the thing that is waited for."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextvars import copy_context
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, ClassVar, Final, NotRequired, Protocol, Self, TypedDict, TypeVar

from weavr_multi.core.exceptions import ConfigurationError, WeavrError
from weavr_multi.core.polling.interval_and_rate_limit import Polling

if TYPE_CHECKING:
    from weavr_multi.core.concurrency.wakeup import Wakeup

NEVER: Final = float("inf")
_log: Final = logging.getLogger("weavr_multi")


class Progress(Protocol):
    """How far something is at one moment."""

    @property
    def is_final(self) -> bool:
        """Whether there is nothing more to wait for."""
        ...

    @property
    def done(self) -> int:
        """How many of its operations are over; 0 for what has none."""
        ...

    @property
    def remaining(self) -> float | None:
        """Seconds until it should be over; None if nothing is known."""
        ...

    def with_rate(self, rate: float | None) -> Self:
        """Return the same state, with the operations done per second."""
        ...


P = TypeVar("P", bound=Progress)


class Source(Protocol[P]):
    """Something that can be asked how far it is, and that remembers the newest response."""

    failure: ClassVar[type[WeavrError]]

    @property
    def key(self) -> str:
        """What it is known by in the scheduler: what one poll tells, all waits with its key take."""
        ...

    @property
    def known(self) -> P | None:
        """The newest state that the service has shown, or None."""
        ...

    def note(self, update: P) -> None:
        """Take a newer state."""
        ...

    async def poll(self) -> P:
        """Ask once, without retries: the scheduler decides when to ask again."""
        ...

    def problem(self, update: P) -> str | None:
        """Say why a wait cannot tell from a state when it will end, or None."""
        ...


class WaitOptions(TypedDict):
    """See `Scheduler.enter`."""

    deadline: float | None
    every: bool
    before: NotRequired[Wait | None]
    wakeup: NotRequired[Wakeup | None]


class Wait:
    """One wait. Slots only: there may be ten thousand of these.

    Attributes:
        due: When to poll next; `NEVER` while a poll is under way.
        planned: When the next poll was planned, also after the wait was left.
        deadline: When the wait is over whatever happens, or `NEVER`.
        is_hurried: Whether a webhook came while a poll was under way: the next poll follows at once.
        every: Whether every response wakes the waiting task, or the end alone.
        stop: Ends the listening for webhooks.
        context: The context variables of the waiting task: its polls have them, so that they belong to its trace.
    """

    __slots__ = (
        "context",
        "deadline",
        "due",
        "error",
        "every",
        "expired",
        "failing",
        "gone",
        "interval",
        "is_hurried",
        "planned",
        "policy",
        "rate",
        "seen",
        "source",
        "stop",
        "wakeup",
    )

    def __init__(
        self, source: Source[Any], policy: Polling, wakeup: Wakeup, *, due: float, deadline: float, every: bool
    ) -> None:
        self.source = source
        self.policy = policy
        self.wakeup = wakeup
        self.due = self.planned = due
        self.deadline = deadline
        self.every = every
        self.interval = policy.first / policy.growth
        self.error: BaseException | None = None
        self.expired = False
        self.gone = False
        self.is_hurried = False
        self.stop: Callable[[], None] | None = None
        self.context = copy_context()
        self.failing: float | None = None
        self.rate: float | None = None
        self.seen: float | None = None

    def continue_from(self, before: Wait, now: float) -> None:
        """Take over the intervals of an earlier wait of the same task."""
        self.interval, self.rate, self.seen, self.failing = before.interval, before.rate, before.seen, before.failing
        self.due = max(now, before.planned)

    @property
    def over(self) -> bool:
        """Whether the waiting task has nothing more to wait for."""
        known = self.source.known
        return self.gone or self.expired or self.error is not None or (known is not None and known.is_final)

    def note(self, update: Progress, now: float) -> None:
        """Take a newer state and wake the task if it asked for that."""
        before = self.source.known
        if before is None or not (before.is_final or (update.done < before.done and not update.is_final)):
            self._measure(before, update, now)
            self.source.note(update.with_rate(self.rate))
        known = self.source.known
        if self.source.problem(update) is None:
            self.failing = None
        if self.every or (known is not None and known.is_final):
            self.wakeup.wake()

    def _measure(self, before: Progress | None, update: Progress, now: float) -> None:
        """Follow the rate at which operations are done, smoothed."""
        if before is not None and self.seen is not None and now > self.seen:
            fresh = max(0, update.done - before.done) / (now - self.seen)
            self.rate = fresh if self.rate is None else (self.rate + fresh) / 2
            if self.rate < 1e-3:
                self.rate = None
        self.seen = now

    def after_response(self, now: float, uniform: Callable[[float, float], float]) -> None:
        """Plan the next poll, unless there is nothing to wait for any more."""
        known = self.source.known
        problem = None if known is None else self.source.problem(known)
        if problem is None:
            self._plan(now, uniform)
            return
        if self.failing is None:
            _log.warning("%s", problem)
        self.after_failure(self.source.failure(problem), now, uniform)

    def after_failure(self, error: BaseException, now: float, uniform: Callable[[float, float], float]) -> None:
        """Plan the next poll after there was no response, or give up where there has been none for too long."""
        if self.failing is None:
            self.failing = now
        if self.policy.patience is not None and now - self.failing >= self.policy.patience:
            self.fail(error)
        else:
            self._plan(now, uniform)

    def _plan(self, now: float, uniform: Callable[[float, float], float]) -> None:
        if not self.over:
            known = self.source.known
            remaining = known.remaining if known is not None else None
            self.interval, delay = self.policy.following(self.interval, remaining, uniform)
            self.due = self.planned = now if self.is_hurried else now + delay
            self.is_hurried = False

    def fail(self, error: BaseException) -> None:
        """End the wait with an error."""
        self.error = error
        self.due = NEVER
        self.wakeup.wake()

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
        self.wakeup.wake()

    def end(self, late: Callable[[], WeavrError]) -> Any:
        """Return the final state, or raise what ended the wait."""
        known = self.source.known
        if known is not None and known.is_final:
            return known
        raise self.error or late()


def check_progress(on_progress: object) -> None:
    """Raise `ConfigurationError` if nothing can be told to what the caller gave."""
    if on_progress is not None and not callable(on_progress):
        raise ConfigurationError(f"on_progress is a function of the new state, got a {type(on_progress).__name__}")


async def tell(on_progress: Callable[[Any], object] | None, state: object) -> None:
    """Call what the caller gave, whether it is async or not."""
    if on_progress is not None:
        result = on_progress(state)
        if isawaitable(result):
            await result
