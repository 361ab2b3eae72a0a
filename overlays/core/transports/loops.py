"""What depends on the event loop: which it is, and what belongs to it.

Connections belong to one event loop; a client may be used under several, one after the other or in threads.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

from weavr_multi.core.transports.deadlines import AsyncioDeadlines, TrioDeadlines
from weavr_multi.core.transports.slots import Slots
from weavr_multi.core.transports.turns import EventTurn, FutureTurn

T = TypeVar("T")


def on_trio() -> bool:
    """Whether the running event loop is trio's; a program that never imported trio does not pay for the question."""
    if "trio" not in sys.modules:
        return False
    import sniffio

    return sniffio.current_async_library() == "trio"


def current_loop() -> object:
    """Return the object that stands for the running event loop, on asyncio or trio."""
    if on_trio():
        import trio

        return trio.lowlevel.current_trio_token()
    return asyncio.get_running_loop()


class Loop:
    """What every transport needs in one event loop.

    Args:
        most: How many calls may be in flight.

    Attributes:
        slots: The places for calls in flight.
        within: Awaits a call for so many seconds at most (None: for ever), or raises TimeoutError.
    """

    def __init__(self, most: int) -> None:
        trio = on_trio()
        self.slots = Slots(most, EventTurn if trio else FutureTurn)
        self.within = TrioDeadlines().within if trio else AsyncioDeadlines().within


class PerLoop(Generic[T]):
    """One of a thing for each event loop, closed with its loop.

    Args:
        make: Makes it.
        close: Closes it; None where there is nothing to close.
    """

    def __init__(self, make: Callable[[], T], close: Callable[[T], Awaitable[Any]] | None) -> None:
        self._make, self._close = make, close
        self._made: WeakKeyDictionary[object, T] = WeakKeyDictionary()
        self._closers: WeakKeyDictionary[object, AsyncGenerator[None, None]] = WeakKeyDictionary()

    def find(self) -> T | None:
        """Return the thing of the running loop, if it was made."""
        return self._made.get(current_loop())

    async def get(self) -> T:
        """Return the thing of the running loop."""
        loop = current_loop()
        made = self._made.get(loop)
        if made is None:
            made = self._made[loop] = self._make()
            if self._close is None:
                return made
            # An event loop closes its asynchronous generators before it ends: this one takes the connections with it,
            # so that a client which outlives its loop leaves none open behind.
            closer = self._closers[loop] = _with_loop(made, self._close)
            await anext(closer)
        return made

    async def aclose(self) -> None:
        """Close the thing of the running loop; those of loops that ended are closed already."""
        loop = current_loop()
        self._made.pop(loop, None)
        closer = self._closers.pop(loop, None)
        if closer is not None:
            await closer.aclose()


async def _with_loop(made: T, close: Callable[[T], Awaitable[Any]]) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        await close(made)
