"""Connections that wait for their next call."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

C = TypeVar("C")


class Idle(Generic[C]):
    """A stack of connections: the one that was used last is used next.

    So those at the bottom age, and are closed when fewer are needed than there were. httpx looks through all its
    connections and all its waiting requests at each step of each request, which is what limits it under load; here
    nobody searches, and taking one costs the same however many there are.

    Args:
        make: Makes a connection, which opens when it is used.
        close: Closes one.
        age: Seconds after which an unused connection is closed.
    """

    __slots__ = ("_age", "_close", "_closed", "_make", "_stack")

    def __init__(self, make: Callable[[], C], close: Callable[[C], Awaitable[Any]], age: float) -> None:
        self._make, self._close, self._age = make, close, age
        self._stack: deque[tuple[C, float]] = deque()
        self._closed = False

    def take(self) -> C:
        """Return the connection that was used last, or a new one."""
        return self._stack.pop()[0] if self._stack else self._make()

    async def give(self, connection: C) -> None:
        """Take a connection back after a call that ended well."""
        if self._closed:
            await self._close(connection)
            return
        now = time.monotonic()
        self._stack.append((connection, now))
        while self._stack and self._stack[0][1] + self._age < now:
            await self._close(self._stack.popleft()[0])

    async def drop(self, connection: C) -> None:
        """Close a connection after a call that did not end well: nobody knows what state it is in."""
        import anyio

        with anyio.CancelScope(shield=True):
            await self._close(connection)

    async def aclose(self) -> None:
        """Close what is idle now, and what is in use when its call ends."""
        self._closed = True
        while self._stack:
            await self._close(self._stack.popleft()[0])
