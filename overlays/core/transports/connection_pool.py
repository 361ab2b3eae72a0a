"""The connection pool: limits the calls in flight and keeps idle connections for the next call."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

from weavr_multi.core.concurrency.wakeup import Wakeup, wakeup

C = TypeVar("C")


class IdleConnections(Generic[C]):
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

    @property
    def is_empty(self) -> bool:
        """Whether `take` makes a new connection."""
        return not self._stack

    @property
    def count(self) -> int:
        """How many connections wait."""
        return len(self._stack)

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

    def abandon(self, close: Callable[[C], object]) -> None:
        """Close what is idle without its event loop, which has ended.

        Args:
            close: Closes the socket of a connection at once.
        """
        self._closed = True
        while self._stack:
            close(self._stack.popleft()[0])

    async def aclose(self) -> None:
        """Close what is idle now, and what is in use when its call ends."""
        self._closed = True
        while self._stack:
            await self._close(self._stack.popleft()[0])


class Shared(IdleConnections[C]):
    """One pool of the HTTP library's own in place of a stack: by HTTP/2 many calls share a connection.

    A call that ends badly ends its own stream; the connection stays open for the others.
    """

    __slots__ = ("_pool", "_used")

    def __init__(self, make: Callable[[], C], close: Callable[[C], Awaitable[Any]], age: float) -> None:
        super().__init__(make, close, age)
        self._pool: C | None = None
        self._used = 0

    def take(self) -> C:
        """Return the pool."""
        if self._pool is None:
            self._pool = self._make()
        self._used += 1
        return self._pool

    async def give(self, connection: C) -> None:
        """Note the end of a call; the last one closes a pool that was asked to close."""
        self._used -= 1
        if self._closed and not self._used:
            await self._close_pool()

    async def drop(self, connection: C) -> None:
        """Note the end of a call that did not end well: the library has ended its stream."""
        import anyio

        with anyio.CancelScope(shield=True):
            await self.give(connection)

    def abandon(self, close: Callable[[C], object]) -> None:
        """Close the pool's connections without their event loop, which has ended."""
        self._closed = True
        if self._pool is not None:
            close(self._pool)
            self._pool = None

    async def aclose(self) -> None:
        """Close the pool: now, or when the last call in flight ends."""
        self._closed = True
        if not self._used:
            await self._close_pool()

    async def _close_pool(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            await self._close(pool)


class Semaphore:
    """A number of places for calls in flight, in one event loop.

    Nothing is locked: within one event loop nothing else runs between two awaits, and a call that finds a free place
    does not wait at all. Those that wait are served in the order in which they came.

    Args:
        most: How many places there are.
    """

    __slots__ = ("_free", "_most", "_waiting")

    def __init__(self, most: int) -> None:
        self._free = self._most = most
        self._waiting: OrderedDict[Wakeup, None] = OrderedDict()

    @property
    def use(self) -> tuple[int, int]:
        """Return how many calls are in flight, and how many wait."""
        return self._most - self._free, len(self._waiting)

    @property
    def all_free(self) -> bool:
        """Whether no call is in flight."""
        return self._free == self._most

    def take(self) -> bool:
        """Take a place if one is free, and say whether."""
        if self._free:  # then nobody waits
            self._free -= 1
            return True
        return False

    async def wait(self) -> None:
        """Wait for a place, and take it."""
        mine = wakeup()
        self._waiting[mine] = None
        try:
            await mine.wait()
        except BaseException:
            if mine in self._waiting:
                del self._waiting[mine]
            else:  # cancelled in the very round of the loop in which the place was handed over
                self.release()
            raise

    def release(self) -> None:
        """Give a place back, or hand it to the first who waits."""
        if self._waiting:
            self._waiting.popitem(last=False)[0].wake()
        else:
            self._free += 1
