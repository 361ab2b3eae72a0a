"""Activities: whatever takes time is one, and an observer is told when it begins and ends.

Kinds: ``call`` (a logical call), ``attempt``, ``sign-in``, ``step-up``, ``delivery`` (a webhook), ``handler`` (of a
webhook), ``bulk`` (a wait for a bulk process or run). No fact is a secret or says anything of a person.

What a user gave takes time, too: `outcome_of` awaits it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from contextvars import ContextVar
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from weavr_multi.core.exceptions import ConfigurationError

if TYPE_CHECKING:
    from weakref import WeakMethod

    from weavr_multi.core.hooks.diagnostics import PoolUse

    T = TypeVar("T")


class Activity:
    """Something that takes time.

    Attributes:
        kind: The kind of activity, see above.
        name: Which one: the operation's name, the event's class.
        facts: The facts known so far; more are known at its end.
        error: The error that it ended with, or None.
        on_event: Set by an observer: called with name and facts of each event.
    """

    __slots__ = ("error", "facts", "kind", "name", "on_event")

    def __init__(self, kind: str, name: str, facts: dict[str, Any]) -> None:
        self.kind, self.name, self.facts = kind, name, facts
        self.error: BaseException | None = None
        self.on_event: Callable[[str, dict[str, Any]], object] | None = None

    def note(self, **facts: Any) -> None:
        """Add facts."""
        self.facts.update(facts)

    def tell(self, event: str, **facts: Any) -> None:
        """Say that something happened."""
        if self.on_event is not None:
            try:
                self.on_event(event, facts)
            except Exception as error:
                _complain(error)

    def __repr__(self) -> str:
        return f"<Activity {self.kind} {self.name}>"


# The activity that is observed here and now.
_CURRENT: ContextVar[Activity | None] = ContextVar("weavr_multi_activity", default=None)


def tell_current(event: str, **facts: Any) -> None:
    """Say that something happened in the activity that is observed, if one is: for what does not know it."""
    activity = _CURRENT.get()
    if activity is not None:
        activity.tell(event, **facts)


class Observer(Protocol):
    """Watches activities. What it raises is logged, and changes nothing."""

    def observe(self, activity: Activity, /) -> AbstractContextManager[object]:
        """Return what is entered when the activity begins and left when it ends, in the same task."""
        ...


def observer_from(given: Observer | None) -> Observer | None:
    """Return the observer that was given, or raise `ConfigurationError` if it is none."""
    if given is not None and (isinstance(given, type) or not callable(getattr(given, "observe", None))):
        raise ConfigurationError("telemetry is an object with observe(activity), such as OpenTelemetry()")
    return given


def watch_pool(observer: Observer | None, base_url: str, pool: WeakMethod[Callable[[], PoolUse | None]]) -> None:
    """Tell an observer that wants to know of a client's connections what tells their use."""
    watch = getattr(observer, "watch_pool", None)
    if watch is not None:
        try:
            watch(base_url, pool)
        except Exception as error:
            _complain(error)


class observed:
    """Let an observer watch what is done inside."""

    __slots__ = ("_activity", "_observer", "_outer", "_watch")

    def __init__(self, observer: Observer | None, kind: str, name: str, **facts: Any) -> None:
        self._observer = observer
        self._activity = Activity(kind, name, facts)
        self._watch: AbstractContextManager[object] | None = None

    def __enter__(self) -> Activity:
        if self._observer is not None:
            try:
                watch = self._observer.observe(self._activity)
                watch.__enter__()
                self._watch = watch
                self._outer = _CURRENT.get()
                _CURRENT.set(self._activity)
            except Exception as error:
                _complain(error)
        return self._activity

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._watch is None:
            return
        _CURRENT.set(self._outer)
        self._activity.error = error
        try:
            self._watch.__exit__(None, None, None)  # the error belongs to the activity, not to who watches it
        except Exception as problem:
            _complain(problem)


def _complain(error: Exception) -> None:
    from weavr_multi.core.calls.logs import logger

    logger.warning("an observer raised %s; the call goes on", type(error).__name__)


async def outcome_of(call: Awaitable[T], what: str = "the handler") -> T:
    """Await what the user gave, and tell its own error from the cancellation of this task.

    Under asyncio a function that awaits something which was cancelled raises what looks like its own cancellation. Let
    through, it would end a request without a response, and what waits for this task as if the event loop had ended.

    Args:
        call: What to await.
        what: What it is called in the error.

    Raises:
        RuntimeError: It raised a cancellation although this task was not cancelled.
    """
    import asyncio  # late: a program that makes a client and no call does not pay for it

    before = cancellations()
    try:
        return await call
    except asyncio.CancelledError as error:
        if cancellations() > before:
            raise
        raise RuntimeError(f"{what} awaited something that was cancelled") from error


def cancellations() -> int:
    """Count the cancellations that this asyncio task has met and nobody has taken back; under trio there are none.

    One that came before may stand there still: up to Python 3.12 a `TaskGroup` leaves its own. One that is yet to come,
    at the next await, is not counted: Ctrl-C, and a child that fails at once, cancel a task while it runs.
    """
    import asyncio

    try:
        task = asyncio.current_task()
    except RuntimeError:  # under trio
        return 0
    return 0 if task is None else task.cancelling() - getattr(task, "_must_cancel", False)
