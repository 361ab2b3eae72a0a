"""Taking turns: each round times every contestant once, so that whatever else the machine does falls on all of them."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import NamedTuple


class Pace(NamedTuple):
    """How thorough a run is.

    Attributes:
        rounds: How often each contestant is timed; at least seven.
        turn: Seconds that one turn takes, about.
    """

    rounds: int
    turn: float


QUICK = Pace(7, 0.03)
FULL = Pace(21, 0.06)


class Times(NamedTuple):
    """The seconds of one call, for each round."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.seconds)

    def over(self, base: Times) -> Ratio:
        """Compare round by round."""
        ratios = [mine / theirs for mine, theirs in zip(self.seconds, base.seconds, strict=True)]
        return Ratio.of(ratios)


class Ratio(NamedTuple):
    """The median of the rounds' ratios, and its spread: half the distance between the quartiles."""

    value: float
    spread: float

    @classmethod
    def of(cls, ratios: list[float]) -> Ratio:
        """Summarise the ratios of the rounds."""
        quartiles = statistics.quantiles(ratios, n=4)
        return cls(statistics.median(ratios), (quartiles[2] - quartiles[0]) / 2)


def take_turns(contestants: Mapping[str, Callable[[], object]], pace: Pace) -> dict[str, Times]:
    """Time functions. The clock is the processor's time of this process: waiting for the processor does not count."""
    calls = {name: _calls(contestant, pace) for name, contestant in contestants.items()}
    _freeze()
    found: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(pace.rounds):
        for name, contestant in contestants.items():
            times = calls[name]
            gc.collect()
            begun = time.process_time()
            for _ in range(times):
                contestant()
            found[name].append((time.process_time() - begun) / times)
    return {name: Times(tuple(seconds)) for name, seconds in found.items()}


async def take_async_turns(
    contestants: Mapping[str, Callable[[], Awaitable[object]]],
    pace: Pace,
    prepare: Callable[[str], None] = lambda name: None,
) -> dict[str, Times]:
    """Time coroutine functions, as `take_turns` does; `prepare` is called with a name before its turn, untimed."""
    calls: dict[str, int] = {}
    for name, contestant in contestants.items():
        prepare(name)
        await contestant()
        begun = time.perf_counter()
        for _ in range(3):
            await contestant()
        calls[name] = max(1, int(pace.turn * 3 / (time.perf_counter() - begun)))
    _freeze()
    found: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(pace.rounds):
        for name, contestant in contestants.items():
            prepare(name)
            times = calls[name]
            gc.collect()
            begun = time.process_time()
            for _ in range(times):
                await contestant()
            found[name].append((time.process_time() - begun) / times)
    return {name: Times(tuple(seconds)) for name, seconds in found.items()}


def _calls(contestant: Callable[[], object], pace: Pace) -> int:
    contestant()
    begun = time.perf_counter()
    contestant()
    return max(1, int(pace.turn / max(1e-7, time.perf_counter() - begun)))


def _freeze() -> None:
    """Leave what was loaded out of all collections of garbage: they would be the larger, the more peers are loaded."""
    gc.collect()
    gc.freeze()
