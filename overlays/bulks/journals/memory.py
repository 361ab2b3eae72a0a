"""A journal in the memory of one process: for runs of one chunk, and for tests."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any, Final

from weavr_multi.bulks.journals.base import Facts
from weavr_multi.core.clock import SystemClock

_CLOCK: Final = SystemClock()


class MemoryJournal:
    """Keeps everything in memory.

    Args:
        now: Returns the time for leases, in seconds.
    """

    def __init__(self, *, now: Callable[[], float] = _CLOCK.monotonic) -> None:
        self._now = now
        self._runs: dict[str, dict[str, dict[str, Any]]] = {}
        self._leases: dict[str, tuple[str, float]] = {}

    def __repr__(self) -> str:
        return f"<MemoryJournal of {len(self._runs)} runs>"

    async def read(self, run_id: str) -> dict[str, dict[str, Any]]:
        """Return the facts of all entries of a run."""
        return deepcopy(self._runs.get(run_id, {}))

    async def add(self, run_id: str, entry: str, facts: Facts) -> dict[str, Any]:
        """Record facts unless they are recorded already; return all of the entry."""
        there = self._runs.setdefault(run_id, {}).setdefault(entry, {})
        for name, value in facts.items():
            there.setdefault(name, deepcopy(value))
        return deepcopy(there)

    async def set(self, run_id: str, entry: str, facts: Facts) -> None:
        """Record facts in place of earlier ones."""
        self._runs.setdefault(run_id, {}).setdefault(entry, {}).update(deepcopy(dict(facts)))

    async def acquire(self, run_id: str, owner: str, seconds: float) -> str | None:
        """Take the lease on a run, or renew it; return who has it instead, or None."""
        now = self._now()
        holder, until = self._leases.get(run_id, (owner, 0.0))
        if holder != owner and until > now:
            return holder
        self._leases[run_id] = (owner, now + seconds)
        return None

    async def release(self, run_id: str, owner: str) -> None:
        """End an owner's lease."""
        if self._leases.get(run_id, ("", 0.0))[0] == owner:
            del self._leases[run_id]

    async def forget(self, run_id: str) -> None:
        """Remove all that is known of a run."""
        self._runs.pop(run_id, None)
        self._leases.pop(run_id, None)

    async def aclose(self) -> None:
        """Nothing is open."""
