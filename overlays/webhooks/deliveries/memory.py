"""The delivery log in the memory of one process: bounded, and lost when the process ends."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Collection
from threading import Lock

from weavr_multi.core.clock import checked_now
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.deliveries.base import Claim, ClaimState, new_token


def _monotonic() -> float:
    return time.monotonic()  # looked up at each call: tests replace it


class MemoryDeliveryLog:
    """Remembers the latest deliveries in memory. A restart forgets them, and then re-sent ones are handled again.

    Event loops in several threads may share it.

    Args:
        capacity: How many completed deliveries are remembered, the oldest being forgotten first (some 200 bytes each).
        clock: Seconds that only grow; by default `time.monotonic`.
    """

    any_loop = True

    def __init__(self, *, capacity: int = 100_000, clock: Callable[[], float] = _monotonic) -> None:
        if isinstance(capacity, bool) or not isinstance(capacity, int) or capacity < 1:
            raise ConfigurationError(f"capacity is a count from 1, got {capacity!r}")
        self._capacity = capacity
        self._clock = checked_now(clock)
        self._made = clock()
        self._claims: dict[str, tuple[str, float]] = {}  # key -> token, end; as many as are in flight
        self._completed: OrderedDict[str, None] = OrderedDict()
        self._lock = Lock()

    def __repr__(self) -> str:
        return f"<MemoryDeliveryLog of {len(self._completed)} handled>"

    async def claim(self, key: str, seconds: float) -> Claim:
        """Try to claim a delivery for so many seconds."""
        token, now = new_token(), self._clock()
        with self._lock:
            if key in self._completed:
                return Claim(key, ClaimState.COMPLETED, token)
            held = self._claims.get(key)
            if held is not None and held[1] > now:
                return Claim(key, ClaimState.HELD, token)
            self._claims[key] = (token, now + seconds)
            if len(self._claims) > self._capacity:  # drop claims that have ended and were never released
                self._claims = {known: claim for known, claim in self._claims.items() if claim[1] > now}
            return Claim(key, ClaimState.CLAIMED, token)

    async def renew(self, claim: Claim, seconds: float) -> bool:
        """Make a claim last so many seconds from now."""
        with self._lock:
            if not self._holds(claim):
                return False
            self._claims[claim.key] = (claim.token, self._clock() + seconds)
            return True

    async def complete(self, claim: Claim) -> bool:
        """Remember that the delivery was handled."""
        with self._lock:
            if self._holds(claim):
                del self._claims[claim.key]
            if claim.key in self._completed:
                return False
            self._completed[claim.key] = None
            if len(self._completed) > self._capacity:
                self._completed.popitem(last=False)
            return True

    async def release(self, claim: Claim) -> None:
        """Give a claim back."""
        with self._lock:
            if self._holds(claim):
                del self._claims[claim.key]

    async def known(self, keys: Collection[str]) -> set[str]:
        """Return those of some keys whose deliveries were completed."""
        with self._lock:
            return {key for key in keys if key in self._completed}

    @property
    def retention(self) -> float:
        """For how many seconds it has remembered deliveries: since it was made."""
        return self._clock() - self._made

    async def aclose(self) -> None:
        """Do nothing: there is nothing to close."""

    def _holds(self, claim: Claim) -> bool:
        held = self._claims.get(claim.key)
        return held is not None and held[0] == claim.token

    def __len__(self) -> int:
        return len(self._completed)
