"""Ids: digit strings beyond 2**53 that only grow."""

from __future__ import annotations

import time


class Ids:
    """Hands out ids.

    The first one is made from the wall clock, so that a sandbox that is restarted on the same file
    never meets the ids of its earlier life, whatever was lost with it.
    """

    def __init__(self, start: int | None = None) -> None:
        self._last = start if start is not None else time.time_ns() // 1_000_000 << 20

    def next(self) -> str:
        """The next id."""
        self._last += 1
        return str(self._last)

    def reserve(self, count: int) -> int:
        """The first of ``count`` consecutive ids, as a number; for seeding."""
        first = self._last + 1
        self._last += count
        return first
