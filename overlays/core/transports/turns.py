"""One wait for something that another task of the same event loop hands over."""

from __future__ import annotations

import asyncio
from typing import Protocol


class Turn(Protocol):
    """A wait that another task ends."""

    def come(self) -> None:
        """End the wait."""
        ...

    async def wait(self) -> None:
        """Wait until it has come."""
        ...


class FutureTurn:
    """A wait on asyncio: a bare future is a quarter of an event."""

    __slots__ = ("_future",)

    def __init__(self) -> None:
        self._future: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def come(self) -> None:
        """End the wait."""
        if not self._future.done():  # its task may have been cancelled in this very round of the loop
            self._future.set_result(None)

    async def wait(self) -> None:
        """Wait until it has come."""
        await self._future


class EventTurn:
    """A wait on any event loop."""

    __slots__ = ("_event",)

    def __init__(self) -> None:
        import anyio

        self._event = anyio.Event()

    def come(self) -> None:
        """End the wait."""
        self._event.set()

    async def wait(self) -> None:
        """Wait until it has come."""
        await self._event.wait()
