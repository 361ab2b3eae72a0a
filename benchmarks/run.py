"""Measure everything, side by side, and say what misses its target.

Run it in the environment that environment.py makes: ``.peers/bin/python benchmarks/run.py [--quick]``. It prints a
table, writes results/latest.json, and (the full run) draws plot.svg from it. The exit status is 0 whatever it finds.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.metadata
import json
import os
import platform
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PEERS = HERE.parent / ".peers"
sys.path.insert(0, str(PEERS / "stock"))

import calls  # noqa: E402 - behind the path of the stock client
import cards  # noqa: E402
import imports  # noqa: E402
import loopback  # noqa: E402
import plot  # noqa: E402
import scripts  # noqa: E402
import weight  # noqa: E402
from network import Network  # noqa: E402
from rows import Row, table  # noqa: E402
from timing import FULL, QUICK  # noqa: E402

PACKAGES = (
    *("weavr-multi", "httpx", "httpcore", "httpx2", "aiohttp", "attrs", "anyio", "orjson", "msgspec", "pydantic"),
    *("lithic", "stripe", "squareup", "openapi-python-client", "standardwebhooks"),
)


def measure(*, quick: bool) -> tuple[list[Row], dict[str, Any]]:
    """Take all measurements, loopback first: what comes later replaces the network by a mock."""
    pace, options = (QUICK, ("--quick",)) if quick else (FULL, ())
    with stage("loopback"):
        rounds, turn = (7, 0.1) if quick else (15, 0.4)
        over_loopback, speeds = asyncio.run(loopback.rows(rounds, turn))
    with stage("imports"):
        found = imports.rows(7 if quick else 21, peers=not quick)
    Network.install()
    with stage("calls over a mocked network"):
        found += asyncio.run(calls.rows(pace))
    with stage("cards"):
        found += cards.rows(pace)
    found += over_loopback
    with stage("growth"):
        grown, printed = scripts.rows("growth.py", *options)
        found += grown
    series: dict[str, Any] = {"loopback": speeds, "pages": printed[-1]["series"] if printed else {}}
    with stage("webhooks"):
        found += scripts.rows("webhooks.py", "--rounds", "100" if quick else "300")[0]
    with stage("bulks"):
        looks, printed = scripts.rows("waits.py", *options)
        series["bulks"] = printed[-1]["series"] if printed else {}
        waits, printed = scripts.rows("bulks.py", *(("--quick", "--memory") if quick else ()))
        found += [*looks, *waits, *scripts.growth_of_waits(printed)]
    with stage("sandbox"):
        found += scripts.rows("sandbox.py", *options)[0]
    own = PEERS.parent / ".venv" / "bin" / "python"
    if own.exists():  # a service with TLS and FastAPI are in the development environment alone
        with stage("stall"):
            found += scripts.rows("stall.py", *options, python=str(own))[0]
        with stage("authorisations"):
            found += scripts.rows("authorisations.py", *options, python=str(own))[0]
    if own.exists() and not quick:  # servers of Temporal, Postgres and Redis are in the development environment alone
        with stage("engines"):
            found += scripts.rows("engines.py", python=str(own))[0]
    return found + weight.rows(PEERS), series


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Say what is being measured, and how long it took."""
    begun = time.perf_counter()
    print(f"{name} ...", end=" ", file=sys.stderr, flush=True)
    yield
    print(f"{time.perf_counter() - begun:.0f} s", file=sys.stderr)


def machine() -> dict[str, Any]:
    """Where it was measured."""
    model = ""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = [line.split(":", 1)[1].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line]
        model = names[0] if names else ""
    load = os.getloadavg() if hasattr(os, "getloadavg") else ()
    return {
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": platform.python_version(),
        "processor": model,
        "cores": os.cpu_count(),
        "load": [round(value, 2) for value in load],
    }


def versions() -> dict[str, str]:
    """What was measured."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = "missing"
    return found


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="under a minute; the full run takes some minutes")
    quick = parser.parse_args().quick
    where = machine()
    rows, series = measure(quick=quick)
    print(table(rows))
    results = {
        "machine": where,
        "versions": versions(),
        "quick": quick,
        "rows": [row.as_json() for row in rows],
        "series": series,
    }
    folder = HERE / "results"
    folder.mkdir(exist_ok=True)
    (folder / "latest.json").write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    if not quick:
        plot.draw(results, HERE / "plot.svg")
    missed = [row for row in rows if row.holds is False]
    print()
    print("Every row meets its target." if not missed else f"{len(missed)} rows miss their target:\n{table(missed)}")


if __name__ == "__main__":
    main()
