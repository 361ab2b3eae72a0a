"""Single flight: many tasks wait for one piece of work, which runs once and outlives the task that began it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Iterator
from contextlib import suppress
from contextvars import ContextVar
from copy import copy as shallow_copy
from threading import Lock
from typing import Any, Generic, TypeVar

from weavr_multi.core.concurrency.fork import reset_after_fork
from weavr_multi.core.concurrency.running_loop import current_loop, is_running
from weavr_multi.core.concurrency.tasks import start
from weavr_multi.core.concurrency.wakeup import Waiter
from weavr_multi.core.exceptions import ConfigurationError, WeavrError

T = TypeVar("T")

# The work on whose behalf this code runs: it must not wait for itself.
# Tasks that it begins inherit this, and may outlive it.
_within: ContextVar[tuple[Running, ...]] = ContextVar("weavr_multi_within", default=())
_CHECK_SECONDS = 1.0  # how often a waiter of another event loop makes sure that the loop of the work still runs


class Flights:
    """The work in progress of one client, its copies and its sessions, by what it is for; also across threads."""

    def __init__(self) -> None:
        self._flying: dict[Hashable, Flight[Any]] = {}
        self._lock = Lock()
        reset_after_fork(self)

    async def join(self, key: Hashable, work: Callable[[], Awaitable[T]]) -> T:
        """Wait for the work under a key, beginning it if nobody has.

        It runs beside all its waiters: cancelling one of them does not disturb the others. When the last one in its
        own event loop goes, the work is cancelled, and has cleaned up before that last one is gone. Its error is
        raised in each waiter, as a copy of its own. Waiters in other event loops wait for it too; if its event loop
        ends before the work does, one of them begins it again.

        Raises:
            BaseException: What the work raised.
        """
        if self.is_within(key):
            raise ConfigurationError(
                "this call waits for itself: a sign-in provider or step-up handler uses the session that waits for it"
            )
        while True:
            waiter = Waiter()
            flight = self._admit(key, work, waiter)
            try:
                await flight.land(waiter)
            finally:
                self._dismiss(flight, key, waiter)
            if not flight.was_abandoned or waiter.loop is flight.loop:
                return flight.outcome()

    def is_within(self, key: Hashable) -> bool:
        """Whether this code runs on behalf of the work under a key, so that waiting for it would never end."""
        return any(one.of is self and one.key == key and not one.is_over for one in _within.get())

    def _admit(self, key: Hashable, work: Callable[[], Awaitable[T]], waiter: Waiter) -> Flight[T]:
        with self._lock:
            there = self._flying.get(key)
            if there is not None and there.admit(waiter):
                return there
            made: Flight[T] = Flight(self, key, work)
            made.admit(waiter)
            self._flying[key] = made
        start(made.run)
        return made

    def _dismiss(self, flight: Flight[Any], key: Hashable, waiter: Waiter) -> None:
        with self._lock:
            flight.dismiss(waiter)
            if flight.is_over and self._flying.get(key) is flight:
                del self._flying[key]

    def after_fork(self) -> None:
        """Forget the work in progress: it goes on in the parent process."""
        self._flying, self._lock = {}, Lock()


class Running:
    """What the contexts of the tasks know of a piece of work: they live as long as connections, and keep nothing else.

    Args:
        of: The flights that it is one of.
        key: What it is for.
    """

    __slots__ = ("is_over", "key", "of")

    def __init__(self, of: Flights, key: Hashable) -> None:
        self.of, self.key, self.is_over = of, key, False


class Flight(Generic[T]):
    """One run of some work, in one event loop.

    Attributes:
        was_abandoned: Whether it ended because its event loop, or all its waiters there, went away.
    """

    def __init__(self, of: Flights, key: Hashable, work: Callable[[], Awaitable[T]]) -> None:
        import anyio

        self._running = Running(of, key)
        self._work = work
        self.loop = current_loop()
        self.was_abandoned = False
        self._ended = anyio.Event()
        self._scope = anyio.CancelScope()
        self._waiters: set[Waiter] = set()
        self._result: list[T] = []
        self._error: BaseException | None = None

    @property
    def is_over(self) -> bool:
        """Whether it has ended, or will end without a result."""
        return self._running.is_over

    @is_over.setter
    def is_over(self, over: bool) -> None:
        self._running.is_over = over

    def admit(self, waiter: Waiter) -> bool:
        """Let one more wait, unless the work is over."""
        self._waiters.add(waiter)  # first: the work may end in another thread at this moment, and wakes who is there
        if self.is_over or not is_running(self.loop):
            self._waiters.discard(waiter)
            return False
        return True

    def dismiss(self, waiter: Waiter) -> None:
        self._waiters.discard(waiter)

    async def run(self) -> None:
        """Do the work, and wake all who wait."""
        _within.set((*(one for one in _within.get() if not one.is_over), self._running))
        try:
            with self._scope:
                self._result.append(await self._work())
        except BaseException as error:
            self._error = error
            if not isinstance(error, Exception):
                raise
        finally:
            self.was_abandoned = not self._result and not isinstance(self._error, Exception)
            self.is_over = True
            self._ended.set()
            for waiter in list(self._waiters):
                waiter.wake()

    async def land(self, waiter: Waiter) -> None:
        import anyio

        if waiter.loop is not self.loop:
            await self._land_elsewhere(waiter)
            return
        try:
            await self._ended.wait()
        finally:
            self._waiters.discard(waiter)
            if not self._ended.is_set() and not any(other.loop is self.loop for other in list(self._waiters)):
                self.is_over = True
                self._scope.cancel()
                with anyio.CancelScope(shield=True):
                    await self._ended.wait()

    async def _land_elsewhere(self, waiter: Waiter) -> None:
        """Wait in another event loop than the work's: that one may stop at any time, and say nothing."""
        import anyio

        while not self._ended.is_set():
            with anyio.move_on_after(_CHECK_SECONDS):
                await waiter.wakeup.wait()
            if not self._ended.is_set() and not is_running(self.loop):
                self.was_abandoned = self.is_over = True
                return

    def outcome(self) -> T:
        """Return the result, or raise the error."""
        if self._result:
            return self._result[0]
        raise again(self._error)


def again(error: BaseException | None) -> Exception:
    """Copy an error for one more task that raises it: a shared one would collect everybody's tracebacks."""
    if error is None or not isinstance(error, Exception):
        return WeavrError("the work that this call waited for was abandoned: its event loop is closing")
    alike = (one for one in _copies(error) if type(one) is type(error) and str(one) == str(error))
    copy = next(alike, None)
    if copy is None:  # it is made in its own way
        return error
    if getattr(error, "__notes__", None):
        copy.__notes__ = list(error.__notes__)
    copy.__cause__, copy.__suppress_context__ = error.__cause__, True
    return copy


def _copies(error: Exception) -> Iterator[Exception]:
    """Copy an error in the ways that there are."""
    with suppress(Exception):
        if not isinstance(error, WeavrError):  # Python's own keep evidence where `vars` does not show it
            yield shallow_copy(error)
    with suppress(Exception):
        copy = type(error).__new__(type(error), *error.args)
        copy.args = error.args
        vars(copy).update(vars(error))
        yield copy
