"""The session store in the memory of one process."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from weavr_multi.core.clock import Clock, clock_of
from weavr_multi.core.concurrency.mutex import Mutex

if TYPE_CHECKING:
    from weavr_multi.sessions.saved_state import SessionState


class MemorySessionStore:
    """Keeps session states in this process, on asyncio and trio: for one worker, and for tests.

    Args:
        clock: Time, for tests.
    """

    def __init__(self, *, clock: Clock | None = None) -> None:
        self._clock = clock_of(clock)
        self._states: dict[str, tuple[float, SessionState]] = {}
        self._locks: WeakValueDictionary[str, Mutex] = WeakValueDictionary()
        self._guard = Lock()  # event loops in several threads may share the store
        self._swept = 0.0

    async def get(self, key: str) -> SessionState | None:
        """Return the state under a name, or None."""
        until, state = self._states.get(key, (0.0, None))
        return state if self._clock.monotonic() < until else None

    async def put(self, key: str, state: SessionState, ttl: float, *, only_if: str | None = None) -> bool:
        """Keep a state; see `SessionStore.put`."""
        if only_if is not None and not await self._holds(key, only_if):
            return False
        now = self._clock.monotonic()
        if now - self._swept > ttl:
            self._states = {name: kept for name, kept in self._states.copy().items() if now < kept[0]}
            self._swept = now
        self._states[key] = (now + ttl, state)
        return True

    async def delete(self, key: str, *, only_if: str | None = None) -> bool:
        """Forget a state; see `SessionStore.delete`."""
        if only_if is not None and not await self._holds(key, only_if):
            return False
        return self._states.pop(key, None) is not None

    @asynccontextmanager
    async def lock(self, key: str) -> AsyncIterator[None]:
        """Hold the lock on a name."""
        with self._guard:
            lock = self._locks.setdefault(key, Mutex())
        async with lock:
            yield

    async def _holds(self, key: str, tag: str) -> bool:
        state = await self.get(key)
        return state is not None and state.tag == tag

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a MemorySessionStore belongs to one process and is not pickled; use a RedisSessionStore")

    def __repr__(self) -> str:
        return f"<MemorySessionStore: {len(self._states)} states>"
