"""How often waits poll: the interval of one wait, and the rate of all waits of a client together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from weavr_multi.core.calls.options import is_timeout
from weavr_multi.core.exceptions import ConfigurationError

PER_SECOND: Final = 10.0
_FLOOR: Final = 0.1
# Up to here requests are evenly spaced; above, a timer is too coarse for that, so they come in small bursts.
_EVEN: Final = 20.0


class Polling(NamedTuple):
    """How often a wait asks for the state of its process; apart from the retries of single calls.

    The interval starts at `first`, grows to `most`, and shortens where the rate of finished operations says that the
    end is near. The client's scheduler may stretch it: it never sends more than its rate allows, all waits together.

    Attributes:
        first: Seconds before the second poll, and the shortest interval.
        most: Seconds between two polls at most.
        growth: Factor from one interval to the next.
        jitter: Share of an interval that is left to chance, 0 to 1; it shortens, it never lengthens.
        patience: Seconds without any response (no connection, 5xx), or in a state that this version does not know with
            every operation over, after which a wait gives up with an error; None leaves it to the deadline.
    """

    first: float = 0.5
    most: float = 15.0
    growth: float = 1.6
    jitter: float = 0.1
    patience: float | None = 900.0

    def following(
        self, interval: float, remaining: float | None, uniform: Callable[[float, float], float]
    ) -> tuple[float, float]:
        """Return the interval to remember and the seconds until the next poll.

        Args:
            interval: The interval before.
            remaining: Seconds until the process should be done, at the rate seen so far; None if nothing is known.
            uniform: Draws a number between two others (`random.uniform`).
        """
        grown = min(self.most, interval * self.growth)
        if remaining is not None:
            grown = max(self.first, min(grown, remaining))
        return grown, grown * uniform(1.0 - self.jitter, 1.0)


DEFAULT = Polling()


def polling(value: Polling | float | None) -> Polling:
    """Take a policy, or seconds for a fixed interval; raise `ConfigurationError` for what cannot be right."""
    if value is None:
        return DEFAULT
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if not 0 < value < float("inf"):
            raise ConfigurationError(f"poll is a positive number of seconds or a Polling, got {value!r}")
        return Polling(first=value, most=value)
    if not isinstance(value, Polling):
        raise ConfigurationError(
            f"poll is a number of seconds or a Polling, got a value of type {type(value).__name__}"
        )
    if not 0 < value.first <= value.most or not value.growth >= 1 or not 0 <= value.jitter < 1:
        raise ConfigurationError(f"poll: 0 < first <= most, growth >= 1 and 0 <= jitter < 1 are needed, got {value!r}")
    if value.patience is not None and not value.patience > 0:
        raise ConfigurationError(f"poll: patience is a positive number of seconds or None, got {value.patience!r}")
    return value


class RateLimit:
    """Lets at most so many requests pass in any second, and fewer once the service asked for it: pure arithmetic."""

    __slots__ = ("_burst", "_held", "_share", "_tokens", "_updated", "per_second")

    def __init__(self, per_second: float = PER_SECOND) -> None:
        self.allow(per_second)
        self._tokens = self._burst
        self._updated = float("-inf")
        self._held = float("-inf")

    def allow(self, per_second: float) -> None:
        """Set the rate, also while requests wait; `ConfigurationError` if it is not a positive number."""
        if per_second is None or not is_timeout(per_second):
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
        """Come back towards the full rate, a little with each response."""
        if self._share < 1.0:
            self._share = min(1.0, self._share + 0.05)

    def _fill(self, now: float) -> None:
        if now > self._updated:
            gained = (now - self._updated) * self.rate
            self._tokens = min(self._burst, self._tokens + gained)
            self._updated = now
