"""Limits the time of one attempt, and knows how far the attempt got."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType
from typing import Any, TypeAlias

from weavr_multi.core.concurrency.running_loop import on_trio
from weavr_multi.core.exceptions import TimedOut, TransportError, WeavrError
from weavr_multi.core.transports.border import mark_never_sent


class Attempt:
    """How far one attempt has got.

    Args:
        connect: Seconds for opening a connection.
        timeout: Seconds for the whole attempt, or None.

    Attributes:
        connect: The seconds that the HTTP library gets for connecting.
        has_turn: Whether the attempt is among the calls in flight.
        connecting: Whether it is known that a connection is just being opened, so that nothing was sent yet.
        opened: Whether one was opened for this attempt, as far as is known.
    """

    __slots__ = ("_timeout", "connect", "connecting", "has_turn", "opened")

    def __init__(self, connect: float, timeout: float | None) -> None:
        self.connect = connect
        self.connecting = self.has_turn = self.opened = False
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

    def raised_by(self, own_client: bool, error: WeavrError) -> WeavrError:
        """Return an error of the package; one that came through the user's own client proves nothing of this attempt.

        A hook of that client may have made another call, and raise what that one ended with.
        """
        if own_client and isinstance(error, TransportError):
            error.never_sent = error.never_sent and self.never_sent
        return error

    def cancelled(self, error: BaseException) -> None:
        """Note on a cancellation whether it came before anything was sent."""
        if self.never_sent:
            mark_never_sent(error)


Within: TypeAlias = "Callable[[float | None], AbstractContextManager[object]]"


def time_limit() -> Within:
    """Return what limits the times of blocks in the running event loop: ``with limit(seconds):``, None for no limit.

    A block whose seconds have passed is cancelled and ends with a `TimeoutError`. Keep it for the blocks of one event
    loop: on asyncio they share a timer.
    """
    if on_trio():
        import anyio

        return anyio.fail_after
    return AsyncioTimer().limit


class AsyncioTimer:
    """One timer of an asyncio loop for all blocks with a limited time: it rings when the first of them is to end.

    `asyncio.timeout` sets a timer for each block and cancels it, which costs a GET a twelfth of its time. This one is
    cancelled when the last block has ended, so that nothing of them stays in the event loop.
    """

    def __init__(self) -> None:
        self._limits: set[_Limit] = set()
        self._handle: asyncio.TimerHandle | None = None
        self._rings_at = 0.0

    def limit(self, seconds: float | None) -> AbstractContextManager[object]:
        """Return what limits the time of one block."""
        return nullcontext() if seconds is None else _Limit(self, seconds)

    def begin(self, limit: _Limit) -> None:
        """Ring when a block is to end."""
        self._limits.add(limit)
        if self._handle is None or limit.end < self._rings_at:
            self._set(limit.end)

    def end(self, limit: _Limit) -> None:
        """Forget a block that has ended."""
        self._limits.discard(limit)
        if not self._limits and self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _set(self, moment: float) -> None:
        if self._handle is not None:
            self._handle.cancel()
        self._rings_at = moment
        self._handle = asyncio.get_running_loop().call_at(moment, self._ring)

    def _ring(self) -> None:
        self._handle = None
        now = max(self._rings_at, asyncio.get_running_loop().time())
        for limit in [limit for limit in self._limits if limit.end <= now]:
            self._limits.discard(limit)
            limit.ring()
        if self._limits:
            self._set(min(limit.end for limit in self._limits))


class _Limit:
    """The limited time of one block; it ends the block as `asyncio.timeout` does.

    Args:
        timer: Rings when the time has passed.
        seconds: How long the block may take.
    """

    __slots__ = ("_before", "_has_rung", "_seconds", "_task", "_timer", "end")
    _task: asyncio.Task[Any]

    def __init__(self, timer: AsyncioTimer, seconds: float) -> None:
        self._timer, self._seconds, self._has_rung = timer, seconds, False

    def __enter__(self) -> None:
        loop = asyncio.get_running_loop()
        task = asyncio.current_task(loop)
        if task is None:
            raise RuntimeError("a call is made inside a task")
        self._task, self._before, self.end = task, task.cancelling(), loop.time() + self._seconds
        self._timer.begin(self)

    def ring(self) -> None:
        """End the block."""
        self._has_rung = True
        self._task.cancel()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.end(self)
        # The timer's cancellation is taken back in any case; another's goes on.
        if self._has_rung and self._task.uncancel() <= self._before and isinstance(error, asyncio.CancelledError):
            raise TimeoutError from error
