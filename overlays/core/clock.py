"""Time, as one small object that a test can replace."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """What the client knows of time."""

    def monotonic(self) -> float:
        """Seconds that only grow."""
        ...

    def time(self) -> float:
        """Seconds since the epoch."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class SystemClock:
    """The machine's clock; it sleeps on asyncio and on trio."""

    monotonic = staticmethod(time.monotonic)
    time = staticmethod(time.time)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        import anyio

        await anyio.sleep(seconds)


class Budget:
    """The time that one logical call may take, over all its attempts and waits.

    Args:
        clock: Where the time comes from.
        seconds: How long; None is for ever.

    Attributes:
        in_doubt: Whether an attempt ended in a way that leaves open whether the service has done what the call asks.
    """

    __slots__ = ("_clock", "_end", "in_doubt", "seconds")

    def __init__(self, clock: Clock, seconds: float | None) -> None:
        self._clock = clock
        self.seconds = seconds
        self.in_doubt = False
        self._end = None if seconds is None else clock.monotonic() + seconds

    def remaining(self) -> float | None:
        """Seconds left, never below 0; None is for ever."""
        return None if self._end is None else max(0.0, self._end - self._clock.monotonic())

    def allows(self, seconds: float) -> bool:
        """Whether a wait of that length ends before the deadline."""
        left = self.remaining()
        return left is None or seconds < left

    def pause(self) -> float:
        """Begin an interval that does not count (a step-up handler, a shared sign-in); give it to `resume`."""
        return self._clock.monotonic()

    def resume(self, begun: float) -> None:
        """End an interval that does not count."""
        if self._end is not None:
            self._end += self._clock.monotonic() - begun
