"""The store of one process."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from weavr_multi.core.clock import Clock, SystemClock
from weavr_multi.core.transports.loops import current_loop

if TYPE_CHECKING:
    import anyio

    from weavr_multi.sessions.state import SessionState


class MemorySessionStore:
    """Keeps session states in this process, on asyncio and trio: for one worker, and for tests.

    Args:
        clock: Time, for tests.
    """

    def __init__(self, *, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._states: dict[str, tuple[float, SessionState]] = {}
        self._locks: WeakKeyDictionary[object, dict[str, anyio.Lock]] = WeakKeyDictionary()
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
            self._states = {name: kept for name, kept in self._states.items() if now < kept[0]}
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
        import anyio

        locks = self._locks.setdefault(current_loop(), {})
        lock = locks.setdefault(key, anyio.Lock())
        try:
            async with lock:
                yield
        finally:
            if not lock.statistics().locked and not lock.statistics().tasks_waiting:
                locks.pop(key, None)

    async def _holds(self, key: str, tag: str) -> bool:
        state = await self.get(key)
        return state is not None and state.tag == tag

    def __repr__(self) -> str:
        return f"<MemorySessionStore: {len(self._states)} states>"
