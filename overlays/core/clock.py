"""The clock, as one small object that tests replace, and `Budget`: the time that is left for a call."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, Protocol

from weavr_multi.core.exceptions import ConfigurationError

_METHODS: Final = ("monotonic", "time", "sleep")


class Clock(Protocol):
    """The time of a client; tests replace it."""

    def monotonic(self) -> float:
        """Seconds that only grow."""
        ...

    def time(self) -> float:
        """Seconds since the epoch."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class SystemClock:
    """The machine's clock; it sleeps on asyncio and on trio."""

    def monotonic(self) -> float:
        """Return `time.monotonic`, looked up at each call: a test may have replaced it."""
        return time.monotonic()

    def time(self) -> float:
        """Return `time.time`, looked up at each call."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        import anyio

        await anyio.sleep(seconds)


def clock_of(clock: Clock | None) -> Clock:
    """Return the clock that was given, or the machine's; raise `ConfigurationError` if it is none."""
    if clock is None:
        return SystemClock()
    if isinstance(clock, type) or not all(callable(getattr(clock, name, None)) for name in _METHODS):
        raise ConfigurationError(
            f"clock is an object with monotonic(), time() and an async sleep(), got {_told(clock)}"
        )
    return clock


def checked_now(now: Callable[[], float], name: str = "clock") -> Callable[[], float]:
    """Return a function that tells the time, or raise `ConfigurationError` if it is none."""
    if not callable(now):
        raise ConfigurationError(f"{name} is a function that returns seconds, such as time.time; got {_told(now)}")
    return now


def _told(value: object) -> str:
    return f"the class {value.__name__}" if isinstance(value, type) else f"a value of type {type(value).__name__}"


class Budget:
    """The seconds that one logical call may take, over all its attempts and waits; None is for ever."""

    __slots__ = ("_clock", "_end", "seconds")

    def __init__(self, clock: Clock, seconds: float | None) -> None:
        self._clock = clock
        self.seconds = seconds
        self._end = None if seconds is None else clock.monotonic() + seconds

    def remaining(self) -> float | None:
        """Seconds left, never below 0; None is for ever."""
        return None if self._end is None else max(0.0, self._end - self._clock.monotonic())

    def pause(self) -> float:
        """Begin an interval that does not count (a step-up handler, a shared sign-in); give it to `resume`."""
        return self._clock.monotonic()

    def resume(self, begun: float) -> None:
        """End an interval that does not count."""
        if self._end is not None:
            self._end += self._clock.monotonic() - begun
