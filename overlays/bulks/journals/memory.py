"""A journal that lives as long as its process: for runs of one chunk, and for tests."""

from __future__ import annotations

import time
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from weavr_multi.bulks.journals.protocol import Facts


class MemoryJournal:
    """Keeps everything in memory.

    Args:
        now: Tells the time for claims, in seconds.
    """

    def __init__(self, *, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._runs: dict[str, dict[str, dict[str, Any]]] = {}
        self._claims: dict[tuple[str, str], tuple[str, float]] = {}

    async def read(self, run_id: str) -> dict[str, dict[str, Any]]:
        """Return the facts of all entries of a run."""
        return deepcopy(self._runs.get(run_id, {}))

    async def add(self, run_id: str, entry: str, facts: Facts) -> dict[str, Any]:
        """Note facts unless they are noted already; return all of the entry."""
        there = self._runs.setdefault(run_id, {}).setdefault(entry, {})
        for name, value in facts.items():
            there.setdefault(name, deepcopy(value))
        return deepcopy(there)

    async def set(self, run_id: str, entry: str, facts: Facts) -> None:
        """Note facts in place of earlier ones."""
        self._runs.setdefault(run_id, {}).setdefault(entry, {}).update(deepcopy(dict(facts)))

    async def claim(self, run_id: str, name: str, worker: str, seconds: float) -> bool:
        """Claim something, or prolong the claim."""
        now = self._now()
        holder, until = self._claims.get((run_id, name), ("", 0.0))
        if holder not in ("", worker) and until > now:
            return False
        self._claims[run_id, name] = (worker, now + seconds)
        return True

    async def release(self, run_id: str, name: str, worker: str) -> None:
        """End a worker's claim."""
        if self._claims.get((run_id, name), ("", 0.0))[0] == worker:
            del self._claims[run_id, name]

    async def forget(self, run_id: str) -> None:
        """Remove all that is known of a run."""
        self._runs.pop(run_id, None)
        for key in [key for key in self._claims if key[0] == run_id]:
            del self._claims[key]

    async def aclose(self) -> None:
        """Nothing is open."""
