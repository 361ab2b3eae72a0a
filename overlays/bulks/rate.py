"""How many polls a client sends in a second, all waits together."""

from __future__ import annotations

from typing import Final

from weavr_multi.core.exceptions import ConfigurationError

PER_SECOND: Final = 10.0
_FLOOR: Final = 0.1
# Up to here requests are evenly spaced; above, a timer is too coarse for that, so they come in small bursts.
_EVEN: Final = 20.0


class Limiter:
    """Lets at most so many requests pass in any second, and fewer for a while after the service asked for it.

    Pure arithmetic on the times it is given.

    Args:
        per_second: Requests in a second.

    Raises:
        ConfigurationError: The rate is not a positive number.
    """

    __slots__ = ("_burst", "_held", "_share", "_tokens", "_updated", "per_second")

    def __init__(self, per_second: float = PER_SECOND) -> None:
        self.allow(per_second)
        self._tokens = self._burst
        self._updated = float("-inf")
        self._held = float("-inf")

    def allow(self, per_second: float) -> None:
        """Set the rate, also while requests wait.

        Args:
            per_second: Requests in a second.

        Raises:
            ConfigurationError: The rate is not a positive number.
        """
        if (
            isinstance(per_second, bool)
            or not isinstance(per_second, (int, float))
            or not 0 < per_second < float("inf")
        ):
            raise ConfigurationError(
                f"the rate of polling is a positive number of requests per second, got {per_second!r}"
            )
        self.per_second = float(per_second)
        self._burst = 1.0 if per_second <= _EVEN else float(per_second // 20)
        self._share = 1.0

    @property
    def rate(self) -> float:
        """What is let through in a second at the moment."""
        return max(min(_FLOOR, self._refill), self._share * self._refill)

    @property
    def _refill(self) -> float:
        # Burst and refill together stay below the rate in any one second; a twentieth is left for a busy machine, on
        # which requests go out a little later than they were let through.
        return 0.95 * self.per_second - (self._burst if self._burst > 1.0 else 0.0)

    def delay(self, now: float) -> float:
        """Return the seconds until the next request may go; 0 if it may go now."""
        if now < self._held:
            return self._held - now
        self._fill(now)
        return 0.0 if self._tokens >= 1.0 - 1e-9 else (1.0 - self._tokens) / self.rate

    def take(self, now: float) -> None:
        """Count a request that goes now."""
        self._fill(now)
        self._tokens -= 1.0

    def hold(self, until: float) -> None:
        """Let nothing pass before a time: the service said when its window opens again."""
        self._held = max(self._held, until)
        self._tokens = min(self._tokens, 1.0)

    def slow(self) -> None:
        """Halve the rate: the service is throttling."""
        self._share = max(self._share / 2, _FLOOR / self.per_second)

    def recover(self) -> None:
        """Come back towards the full rate, a little with each answer."""
        if self._share < 1.0:
            self._share = min(1.0, self._share + 0.05)

    def _fill(self, now: float) -> None:
        if now > self._updated:
            gained = (now - self._updated) * self.rate
            self._tokens = min(self._burst, self._tokens + gained)
            self._updated = now
