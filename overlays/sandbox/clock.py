"""The sandbox's clock: wall time plus what a test has added."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

# The year 9000: from there on, dates that lie years ahead (of cards, say) would leave the calendar.
_END_MS = 221_845_392_000_000


class Clock:
    """Epoch milliseconds that a test can move forward.

    Everything that expires, retries or runs at a rate reads this clock and no other.
    """

    def __init__(self, wall: Callable[[], int] | None = None) -> None:
        self._wall = wall or _wall_ms
        self.offset = 0
        """Milliseconds ahead of the wall clock."""
        self._moved: list[Callable[[int], None]] = []

    def __repr__(self) -> str:
        return f"<Clock at {self.now()} ms>"

    def now(self) -> int:
        """Epoch milliseconds."""
        return self._wall() + self.offset

    def wall(self) -> int:
        """Epoch milliseconds of the wall clock, which receivers of webhooks read."""
        return self._wall()

    def advance(self, seconds: float) -> int:
        """Move forward; what falls due on the way is done at once. Answers the new time.

        Raises:
            ValueError: ``seconds`` is negative, or leads beyond the year 8999.
        """
        if not seconds >= 0:
            raise ValueError(f"the clock only moves forward; got {seconds!r}")
        if math.isinf(seconds) or self.now() + seconds * 1000 >= _END_MS:
            raise ValueError(f"the clock ends with the year 8999; got {seconds!r}")
        self.offset += round(seconds * 1000)
        for told in self._moved:
            told(self.offset)
        return self.now()

    def when_moved(self, told: Callable[[int], None]) -> None:
        """Call ``told`` with the new offset after every move."""
        self._moved.append(told)


def _wall_ms() -> int:
    return time.time_ns() // 1_000_000
