"""Rows: one GET, one POST and one page of a hundred, over a mocked network."""

from __future__ import annotations

from collections.abc import Iterator

from contestants import PEERS, Above, Contestant, Ours, Raw, Stock, Unhooked
from rows import Row, compared, micros
from timing import Pace, Times, take_async_turns

# what: (at most so much of raw httpx, in words)
TARGETS = {
    "get": (0.95, "one GET"),
    "post": (1.10, "one POST with an idempotency-ref"),
    "page": (1.20, "a page of 100 accounts"),
}
OF_BEST_PEER = 0.5
# Our own work above a transport that answers at once, as a part of one raw GET.
OWN_WORK = {"get": (0.10, "one GET"), "post": (0.14, "one POST with an idempotency-ref")}
HOOKS_OFF = 1.01


async def rows(pace: Pace) -> list[Row]:
    """Time everybody."""
    everybody = [Raw(), Ours(), Stock(), *(peer() for peer in PEERS)]
    found = [row for kind in TARGETS for row in await _of(kind, everybody, pace)]
    return [*found, *await _own_work(pace), await _hooks_off(pace)]


async def _own_work(pace: Pace) -> list[Row]:
    raw, above = Raw(), Above()
    raw.put("get")
    times = await take_async_turns({"raw": raw.get, "get": above.get, "post": above.post}, pace)
    found = []
    for kind, (target, words) in OWN_WORK.items():
        ratio, cost = times[kind].over(times["raw"]), micros(times[kind].median)
        found.append(compared(f"above the transport: {words} / a raw GET", ratio, target, ours=cost))
    return found


async def _hooks_off(pace: Pace) -> Row:
    """Compare a GET without middleware and telemetry with one in which there is no place for them."""
    ours, bare = Ours(), Unhooked()
    ours.put("get")
    times = await take_async_turns({"ours": ours.get, "bare": bare.get}, Pace(3 * pace.rounds, pace.turn))
    return compared("one GET, middleware off / without its hooks", times["ours"].over(times["bare"]), HOOKS_OFF)


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
