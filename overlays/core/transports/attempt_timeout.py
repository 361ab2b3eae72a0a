"""Limits the time of one attempt, and knows how far the attempt got."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, Protocol, TypeVar

from weavr_multi.core.concurrency.running_loop import on_trio
from weavr_multi.core.exceptions import TimedOut
from weavr_multi.core.transports.border import mark_never_sent

T = TypeVar("T")

_PER_SECOND: Final = 8
_SHORT: Final = 5.0
_LONG: Final = 120.0  # a timer that nobody cancels stays for so long at most: a finished call of a day keeps none


class Attempt:
    """How far one attempt has got.

    Args:
        connect: Seconds for opening a connection.
        timeout: Seconds for the whole attempt, or None.

    Attributes:
        connect: The seconds that the HTTP library gets for connecting.
        has_turn: Whether the attempt is among the calls in flight.
        connecting: Whether it is known that a connection is just being opened, so that nothing was sent yet.
    """

    __slots__ = ("_timeout", "connect", "connecting", "has_turn")

    def __init__(self, connect: float, timeout: float | None) -> None:
        self.connect = connect
        self.connecting = self.has_turn = False
        self._timeout = timeout

    @property
    def never_sent(self) -> bool:
        """Whether it is certain that nothing was sent so far."""
        return self.connecting or not self.has_turn

    async def trace(self, event: str, _: object) -> None:
        """Take the events of httpcore while it opens a connection for this attempt."""
        if event == "connection.connect_tcp.started":
            self.connecting = True
        elif event.endswith("send_request_headers.started"):  # a proxy's CONNECT counts as well
            self.connecting = False

    def timed_out(self) -> TimedOut:
        """Build the error for an attempt whose time passed."""
        where = "no complete response" if self.has_turn else "no free connection"
        where = "no connection was opened" if self.connecting else where
        limit = "the time" if self._timeout is None else f"{self._timeout:g} s"
        return TimedOut(f"{where} within {limit}", never_sent=self.never_sent)

    def connect_timed_out(self, *, proven: bool = True) -> TimedOut:
        """Build the error for a connection that did not open in its time.

        Args:
            proven: Whether it is certain that nothing was sent before, by another attempt of the HTTP library.
        """
        return TimedOut(f"no connection was opened within {self.connect:g} s", never_sent=proven)

    def cancelled(self, error: BaseException) -> None:
        """Note on a cancellation whether it came before anything was sent."""
        if self.never_sent:
            mark_never_sent(error)


class Within(Protocol):
    """Awaits a call for a number of seconds at most."""

    async def __call__(self, seconds: float | None, call: Coroutine[Any, Any, T], /) -> T: ...


def time_limit() -> Within:
    """Return what limits the time of a call in the running event loop."""
    return within_trio if on_trio() else within_asyncio


def shared_time_limit() -> Within:
    """Return what limits the times of the many calls of the running event loop; keep it for all of them."""
    return within_trio if on_trio() else SharedTimers().within


async def within_asyncio(seconds: float | None, call: Coroutine[Any, Any, T]) -> T:
    """Await a call for a number of seconds at most (None: no limit), on asyncio.

    Raises:
        TimeoutError: The seconds passed.
    """
    async with asyncio.timeout(seconds):
        return await call


async def within_trio(seconds: float | None, call: Coroutine[Any, Any, T]) -> T:
    """Await a call for a number of seconds at most (None: no limit), on trio.

    Raises:
        TimeoutError: The seconds passed.
    """
    import anyio

    with anyio.fail_after(seconds):
        return await call


class SharedTimers:
    """The timers of one asyncio loop: calls whose time ends in the same eighth of a second share one.

    `asyncio.timeout` sets a timer for each call and cancels it: a twelfth of what a GET costs the processor. A shared
    one is never cancelled; it finds the calls that are still there.

    Attributes:
        watches: The calls by the moment at which their time ends, in eighths of a second on the loop's clock.
    """

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.watches: dict[int, set[_Watch]] = {}

    async def within(self, seconds: float | None, call: Coroutine[Any, Any, T]) -> T:
        """Await a call for a number of seconds at most (None: no limit), from 5 to 120 seconds up to an eighth more.

        Raises:
            TimeoutError: The seconds passed.
        """
        if seconds is None:
            return await call
        if not _SHORT <= seconds <= _LONG:
            return await within_asyncio(seconds, call)
        watch = _Watch()
        watches = self._at(seconds)
        watches.add(watch)
        try:
            return await call
        except asyncio.CancelledError as error:
            if watch.rung and watch.took_back():
                raise TimeoutError from error
            raise
        finally:
            watches.discard(watch)
            if watch.rung:  # the call has ended in another way: its task is not cancelled for what follows
                watch.took_back()

    def _at(self, seconds: float) -> set[_Watch]:
        moment = int((self._loop.time() + seconds) * _PER_SECOND) + 1
        watches = self.watches.get(moment)
        if watches is None:
            watches = self.watches[moment] = set()
            self._loop.call_at(moment / _PER_SECOND, self.ring, moment)
        return watches

    def ring(self, moment: int) -> None:
        """End the time of the calls of a moment."""
        for watch in self.watches.pop(moment):
            watch.ring()


class _Watch:
    """One call with a limited time: the task that makes it, and whether its time has passed."""

    __slots__ = ("_before", "_task", "rung")

    def __init__(self) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("a call is made inside a task")
        self._task, self._before, self.rung = task, task.cancelling(), False

    def ring(self) -> None:
        self.rung = True
        self._task.cancel()

    def took_back(self) -> bool:
        """Take the cancellation back, and say whether it was the only one: another's goes on."""
        self.rung = False
        return self._task.uncancel() <= self._before
