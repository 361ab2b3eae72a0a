"""Limits the time of one attempt, and knows how far the attempt got."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Protocol, TypeVar

from weavr_multi.core.concurrency.running_loop import on_trio
from weavr_multi.core.exceptions import TimedOut
from weavr_multi.core.transports.border import mark_never_sent

T = TypeVar("T")


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
