"""What a wait for a bulk costs in memory, from 100 to 10,000 at once; how fast a run is, one chunk at a time or two.

Prints one JSON object per row. Run it as ``python benchmarks/bulks.py [--quick]``. The memory is that of tracemalloc,
in a process of its own for each number of waits, beyond that of as many tasks that sleep. The run is one of 50,000
transfers in five chunks against the sandbox, over HTTP, with the journal in a file; the sandbox executes each process
at a given rate, as a service would, so what is seen is how well the run keeps it busy. That part needs the extra
[sandbox]; it runs in the repository's .venv where there is one.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
TARGET = 3_000  # bytes for each wait beyond a sleeping task
RATE = 1_500  # operations that the sandbox executes per second and process


class Service:
    """A transport that answers every look at once: the process still runs."""

    def __init__(self) -> None:
        self.looks = 0

    async def send(self, method: str, url: str, headers: Sequence[tuple[str, str]], *rest: object) -> Any:
        """Answer."""
        from weavr_multi import Response

        self.looks += 1
        counts = [{"status": "COMPLETED", "count": 50}, {"status": "SUBMITTED", "count": 50}]
        body = {
            "bulkId": url.rpartition("/")[2],
            "status": "RUNNING",
            "submittedItemsCount": 100,
            "operationStatusCounts": counts,
        }
        return Response(200, {}, json.dumps(body).encode())

    async def aclose(self) -> None:
        """Nothing is open."""


async def memory(kind: str, count: int) -> float:
    """Return the bytes of each of so many tasks that wait."""
    from weavr_multi import Weavr
    from weavr_multi.bulks import Polling

    service = Service()
    async with Weavr(api_key="key", base_url="http://service.test", transport=service) as weavr:
        bulks = weavr.session(token="token").bulks
        bulks.polling_rate(1e6)
        processes = [bulks.process(number) for number in range(count + 1)]
        service_knows = Polling(1_000, 1_000)
        warm = asyncio.create_task(processes[count].wait(poll=service_knows))
        while not service.looks:
            await asyncio.sleep(0.01)
        warm.cancel()
        await asyncio.wait([warm])
        works: dict[str, Callable[[int], Coroutine[Any, Any, Any]]] = {
            "bare": lambda number: asyncio.sleep(1_000),
            "wait": lambda number: processes[number].wait(poll=service_knows),
        }
        service.looks = 0
        gc.collect()
        tracemalloc.start()
        tasks = [asyncio.create_task(works[kind](number)) for number in range(count)]
        await asyncio.sleep(0.1)
        while kind == "wait" and service.looks < count:
            await asyncio.sleep(0.05)
        gc.collect()
        used = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    return used / count


def memory_rows(counts: Sequence[int]) -> list[dict[str, Any]]:
    """Measure the waits, each number of them in a process of its own."""
    rows = []
    for count in counts:
        bare, wait = (float(measured("memory", kind, count)) for kind in ("bare", "wait"))
        beyond = wait - bare
        row: dict[str, Any] = {"waits": count, "bytes": round(beyond), "bare": round(bare)}
        if count == max(counts):
            row |= {
                "name": f"{count:,} waits for bulks, each beyond a sleeping task / {TARGET:,} bytes",
                "ratio": round(beyond / TARGET, 3),
                "target": 1.0,
                "ours": f"{beyond:,.0f} bytes",
            }
        rows.append(row)
    return rows


def measured(*arguments: object, python: str = sys.executable) -> str:
    """Run one measurement in a process of its own."""
    command = [python, str(Path(__file__)), "--one", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout.strip().splitlines()[-1]


def throughput(items: int, parallel: int) -> float:
    """Get through a run with so many chunks at once; return the items per second."""
    sys.path.insert(0, str(ROOT))
    from tests.bulks.payroll import Payroll, lines_of
    from weavr_multi.sandbox import Sandbox

    with TemporaryDirectory() as folder, Sandbox(bulk_rate=RATE) as sandbox:
        payroll = Payroll(sandbox, items, "run", str(Path(folder) / "journal"), chunk=items // 5)
        begun = time.perf_counter()
        worker = payroll.worker(parallel=parallel)
        list(lines_of(worker))
        if worker.wait() != 0:
            raise SystemExit("the run failed")
        seconds = time.perf_counter() - begun
        problems = payroll.problems()
        if problems:
            raise SystemExit("\n".join(problems[:5]))
    return items / seconds


def throughput_rows(items: int) -> list[dict[str, Any]]:
    """Measure one chunk at a time, then two."""
    own = ROOT / ".venv" / "bin" / "python"
    python = str(own) if own.exists() else sys.executable
    speeds = {parallel: float(measured("throughput", items, parallel, python=python)) for parallel in (1, 2)}
    rows: list[dict[str, Any]] = [
        {"parallel": parallel, "items": items, "per_second": round(speed)} for parallel, speed in speeds.items()
    ]
    name = f"a run of {items:,} transfers in five chunks: two at once / one"
    rows.append({"name": name, "ratio": round(speeds[2] / speeds[1], 3), "ours": f"{speeds[2]:,.0f} items/s"})
    return rows


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--memory", action="store_true", help="the memory of the waits alone")
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        what, first, second = given.one
        result = asyncio.run(memory(first, int(second))) if what == "memory" else throughput(int(first), int(second))
        print(result)
        return
    rows = memory_rows((100, 1_000) if given.quick else (100, 1_000, 3_000, 10_000))
    if not given.memory:
        rows += throughput_rows(10_000 if given.quick else 50_000)
    for row in rows:
        print(json.dumps(row))


if __name__ == "__main__":
    main()
