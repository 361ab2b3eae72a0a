"""A clock that tests move by hand: nothing sleeps."""

from __future__ import annotations

import anyio.lowlevel


class FakeClock:
    """Time that passes only when somebody waits, or a test says so.

    Args:
        now: The monotonic time at the start.

    Attributes:
        sleeps: Every wait, in order.
    """

    def __init__(self, now: float = 1_000.0) -> None:
        self.now = now
        self.sleeps: list[float] = []

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return self.now

    def time(self) -> float:
        """Seconds since the epoch."""
        return 1_700_000_000.0 + self.now

    async def sleep(self, seconds: float) -> None:
        """Note the wait, let others run, and be there at once."""
        self.sleeps.append(seconds)
        await anyio.lowlevel.checkpoint()
        self.now += seconds

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
