"""Rows: one GET, one POST and one page of a hundred, over a mocked network."""

from __future__ import annotations

from collections.abc import Iterator

from contestants import PEERS, Contestant, Ours, Raw, Stock
from rows import Row, compared, micros
from timing import Pace, Times, take_async_turns

# what: (at most so much of raw httpx, in words)
TARGETS = {
    "get": (0.95, "one GET"),
    "post": (1.10, "one POST with an idempotency-ref"),
    "page": (1.20, "a page of 100 accounts"),
}
OF_BEST_PEER = 0.5


async def rows(pace: Pace) -> list[Row]:
    """Time everybody."""
    everybody = [Raw(), Ours(), Stock(), *(peer() for peer in PEERS)]
    return [row for kind in TARGETS for row in await _of(kind, everybody, pace)]


async def _of(kind: str, everybody: list[Contestant], pace: Pace) -> list[Row]:
    by_name = {contestant.name: contestant for contestant in everybody}
    times = await take_async_turns(
        {name: getattr(contestant, kind) for name, contestant in by_name.items()},
        pace,
        lambda name: by_name[name].put(kind),
    )
    return list(_rows(kind, times))


def _rows(kind: str, times: dict[str, Times]) -> Iterator[Row]:
    target, words = TARGETS[kind]
    mine = times[Ours.name]
    raw = "raw httpx + json.loads"
    yield compared(f"{words} / {raw}", mine.over(times[Raw.name]), target, ours=micros(mine.median))
    best = min((peer.name for peer in PEERS), key=lambda name: times[name].median)
    yield compared(f"{words} / the best peer", mine.over(times[best]), OF_BEST_PEER, note=f"the best is {best}")
    for name in (Stock.name, *(peer.name for peer in PEERS)):
        yield compared(f"  {words}: {name} / {raw}", times[name].over(times[Raw.name]))
