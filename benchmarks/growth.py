"""Whether the cost grows as the work, per item of a page: in a process of its own, whose memory holds nobody else's.

Prints one JSON object per row, and one with the times for the plot. Run it as
``python benchmarks/growth.py [--quick]``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Callable
from typing import Any

import bodies
from contestants import Ours, touch_ours
from network import Network
from rows import Row, micros
from timing import FULL, QUICK, Pace, Ratio, Times, take_async_turns

SIZES = (10, 100, 1_000)
TARGETS = {"account": 1.25, "card": 1.15}


async def rows(pace: Pace) -> tuple[list[Row], dict[str, list[float]]]:
    """Time pages of three sizes; return the rows, and the microseconds per further item for the plot."""
    ours = Ours()
    found: list[Row] = []
    series: dict[str, list[float]] = {}
    for what, make, call in (
        ("account", bodies.accounts, lambda: _accounts(ours)),
        ("card", bodies.cards, lambda: _cards(ours)),
    ):
        times = await _sizes(make, call, pace)
        found += _rows(what, times)
        series[f"{what}s"] = [times[size].median * 1e6 for size in SIZES]
    return found, series


async def _accounts(ours: Ours) -> object:
    return [touch_ours(item) for item in await ours.session.managed_accounts.list(limit=100)]


async def _cards(ours: Ours) -> object:
    found: Any = await ours.session.managed_cards.list(limit=100)
    return [(card.id, card.state.state, card.balances.available_balance, card.billing_address.city) for card in found]


async def _sizes(make: Callable[[int], bytes], call: Callable[[], Any], pace: Pace) -> dict[int, Times]:
    pages = {str(size): make(size) for size in SIZES}

    def put(name: str) -> None:
        Network.body = pages[name]

    times = await take_async_turns(dict.fromkeys(pages, call), pace, put)
    return {size: times[str(size)] for size in SIZES}


def _rows(what: str, times: dict[int, Times]) -> list[Row]:
    small, middle, large = (times[size].seconds for size in SIZES)
    first = [(b - a) / (SIZES[1] - SIZES[0]) for a, b in zip(small, middle, strict=True)]
    later = [(c - b) / (SIZES[2] - SIZES[1]) for b, c in zip(middle, large, strict=True)]
    ratio = Ratio.of([two / one for one, two in zip(first, later, strict=True)])
    fixed = times[SIZES[0]].median - SIZES[0] * sorted(first)[len(first) // 2]
    name = f"a further {what}, from 100 to 1,000 in a page / from 10 to 100"
    return [
        Row(
            name,
            ratio.value,
            ratio.spread,
            1.15 if what == "card" else 1.25,
            ours=micros(sorted(later)[len(later) // 2]),
        ),
        Row(f"  what a page costs without its {what}s / with ten", fixed / times[SIZES[0]].median, ours=micros(fixed)),
    ]


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    Network.install()
    found, series = asyncio.run(rows(QUICK if parser.parse_args().quick else FULL))
    for row in found:
        print(json.dumps(row.as_json()))
    print(json.dumps({"series": series}))


if __name__ == "__main__":
    main()
