"""Rows: calls a second over loopback, at 1, 16, 100 and 500 in flight."""

from __future__ import annotations

import asyncio
import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import aiohttp
import bodies
import httpx
import httpx2
from contestants import next_id, touch_dict, touch_ours
from rows import Row, compared
from timing import Ratio

IN_FLIGHT = (1, 16, 100, 500)
POOL = 500  # the same for all
HTTPX, HTTPX2, AIOHTTP = "raw httpx", "raw httpx2", "raw aiohttp"
OUR_HTTPX, OUR_HTTPX2, OUR_AIOHTTP = "httpx transport", "httpx2 transport", "aiohttp transport"
_HEADERS = {"api-key": bodies.API_KEY, "authorization": f"Bearer {bodies.TOKEN}", "accept": "application/json"}

# (ours, theirs, in flight): at least so many times their calls a second; None is only told
TARGETS: dict[tuple[str, str, int], float | None] = {
    (OUR_HTTPX, HTTPX, 1): 0.95,
    (OUR_HTTPX, HTTPX, 16): None,
    (OUR_HTTPX, HTTPX, 100): 1.5,
    (OUR_HTTPX, HTTPX, 500): None,
    (OUR_HTTPX2, HTTPX2, 1): 0.95,
    (OUR_HTTPX2, HTTPX2, 100): None,
    (OUR_HTTPX2, OUR_HTTPX, 1): None,
    (OUR_HTTPX2, OUR_HTTPX, 100): 0.9,
    (OUR_AIOHTTP, HTTPX, 1): None,
    (OUR_AIOHTTP, HTTPX, 16): None,
    (OUR_AIOHTTP, HTTPX, 100): 8.0,
    (OUR_AIOHTTP, AIOHTTP, 1): None,
    (OUR_AIOHTTP, AIOHTTP, 16): 0.9,
    (OUR_AIOHTTP, AIOHTTP, 100): 0.9,
    (OUR_AIOHTTP, AIOHTTP, 500): None,
}

Call = Callable[[], Awaitable[object]]


class Speed(NamedTuple):
    """How fast calls were made.

    Attributes:
        rate: Calls a second.
        work: Seconds of the processor's time that a call took here, whatever else the machine did.
    """

    rate: float
    work: float


async def rows(rounds: int, turn: float) -> tuple[list[Row], dict[str, list[float]]]:
    """Time everybody; return the rows, and the calls a second for the plot.

    Args:
        rounds: How often each is timed at each number in flight.
        turn: Seconds that one turn takes, about.
    """
    async with _server() as url, _everybody(url) as calls:
        speeds = {number: await _at(number, calls, rounds, turn) for number in IN_FLIGHT}
    found = [_row(ours, theirs, number, target, speeds) for (ours, theirs, number), target in TARGETS.items()]
    for name in (OUR_HTTPX, OUR_AIOHTTP):
        pairs = zip(speeds[500][name], speeds[100][name], strict=True)
        ratio = Ratio.of([many.rate / fewer.rate for many, fewer in pairs])
        pairs = zip(speeds[500][name], speeds[100][name], strict=True)
        work = Ratio.of([fewer.work / many.work for many, fewer in pairs])
        note = f"by the processor's time of a call: {work.value:.2f}"
        found.append(compared(f"{name}: calls/s at 500 in flight / at 100", ratio, 0.75, least=True, note=note))
    return found, {name: [_median(speeds[number][name]) for number in IN_FLIGHT] for name in speeds[1]}


def _row(ours: str, theirs: str, number: int, target: float | None, speeds: dict[int, dict[str, list[Speed]]]) -> Row:
    mine, base = speeds[number][ours], speeds[number][theirs]
    ratio = Ratio.of([a.rate / b.rate for a, b in zip(mine, base, strict=True)])
    work = Ratio.of([b.work / a.work for a, b in zip(mine, base, strict=True)])
    name = f"{'' if target else '  '}calls/s at {number} in flight: {ours} / {theirs}"
    note = f"by the processor's time of a call: {work.value:.2f}"
    return compared(name, ratio, target, least=True, ours=f"{_median(mine):,.0f}/s", note=note)


def _median(speeds: list[Speed]) -> float:
    return statistics.median(speed.rate for speed in speeds)


async def _at(number: int, calls: dict[str, Call], rounds: int, turn: float) -> dict[str, list[Speed]]:
    counts = {}
    for name, call in calls.items():
        await _drive(call, number, number)  # connections open
        counts[name] = max(number, int(turn * (await _drive(call, number, max(30, number))).rate))
    found: dict[str, list[Speed]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            gc.collect()
            found[name].append(await _drive(call, number, counts[name]))
    return found


async def _drive(call: Call, number: int, count: int) -> Speed:
    """Make so many calls by so many tasks."""
    left = iter(range(count))

    async def work() -> None:
        for _ in left:
            await call()

    begun, worked = time.perf_counter(), time.process_time()
    await asyncio.gather(*(work() for _ in range(number)))
    return Speed(count / (time.perf_counter() - begun), (time.process_time() - worked) / count)


@asynccontextmanager
async def _server() -> AsyncIterator[str]:
    file = Path(__file__).with_name("server.py")
    process = subprocess.Popen([sys.executable, file], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.terminate()
        process.wait()


@asynccontextmanager
async def _everybody(url: str) -> AsyncIterator[dict[str, Call]]:
    from weavr_multi import Weavr
    from weavr_multi.core.transports.limits import Limits

    async with AsyncExitStack() as stack:
        raw = {}
        for library in (httpx, httpx2):
            limits = library.Limits(max_connections=POOL, max_keepalive_connections=POOL, keepalive_expiry=60)
            client: Any = library.AsyncClient(limits=limits, timeout=60)
            raw[library.__name__] = await stack.enter_async_context(client)
        connector = aiohttp.TCPConnector(limit=POOL, limit_per_host=POOL)
        timeout = aiohttp.ClientTimeout(60)
        bare = await stack.enter_async_context(aiohttp.ClientSession(connector=connector, timeout=timeout))
        sessions = {}
        for name in ("httpx", "httpx2", "aiohttp"):
            weavr = Weavr(api_key=bodies.API_KEY, base_url=url, transport=name, limits=Limits(POOL))
            sessions[name] = (await stack.enter_async_context(weavr)).session(bodies.TOKEN)

        async def by_httpx(name: str) -> object:
            response = await raw[name].request("GET", f"{url}/multi/managed_accounts/{next_id()}", headers=_HEADERS)
            return touch_dict(json.loads(response.content))

        async def by_aiohttp() -> object:
            target = f"{url}/multi/managed_accounts/{next_id()}"
            async with bare.request("GET", target, headers=_HEADERS) as response:
                return touch_dict(json.loads(await response.read()))

        async def ours(name: str) -> object:
            return touch_ours(await sessions[name].managed_accounts.get(next_id()))

        calls: dict[str, Call] = {name: partial(ours, name.split()[0]) for name in (OUR_HTTPX, OUR_HTTPX2, OUR_AIOHTTP)}
        yield {HTTPX: partial(by_httpx, "httpx"), HTTPX2: partial(by_httpx, "httpx2"), AIOHTTP: by_aiohttp, **calls}
