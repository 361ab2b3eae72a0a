"""The longest stall of the event loop up to the first response over TLS, and that call, in fresh processes.

Run it with the development environment's Python: ``.venv/bin/python benchmarks/stall.py``. A task that wakes every
millisecond tells how long the loop stood still (by the clock) and how long its thread worked between two wake-ups (the
processor's time: what another program's load does not change).
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.transports.service import CERTIFICATES, Service

FIRST_CALL = """
import asyncio, json, sys, time
from weavr_multi import ApiError, Weavr

stalls, steps = [], []

async def watch():
    while True:
        begun, worked = time.perf_counter(), time.thread_time()
        await asyncio.sleep(0.001)
        stalls.append(time.perf_counter() - begun - 0.001)
        steps.append(time.thread_time() - worked)

async def main():
    watching = asyncio.create_task(watch())
    await asyncio.sleep(0.01)
    stalls.clear(), steps.clear()
    begun = time.perf_counter()
    async with Weavr(api_key="k", base_url=sys.argv[1], transport=sys.argv[2]) as weavr:
        try:
            await weavr.with_options(auth_token="t").managed_accounts.get("1")
        except ApiError:
            pass
        call = time.perf_counter() - begun
        await asyncio.sleep(0.005)
    watching.cancel()
    print(json.dumps({"stall": max(stalls), "step": max(steps), "call": call}))

asyncio.run(main())
"""


def first_call(url: str, transport: str) -> dict[str, float]:
    """Make the first call of a process; return its seconds and those of the longest stall and step."""
    environment = {"SSL_CERT_FILE": str(CERTIFICATES / "authority.pem"), "PATH": ""}
    command = [sys.executable, "-c", FIRST_CALL, url, transport]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Print a row for each transport."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    rounds = 5 if parser.parse_args().quick else 15
    with Service(certificate="loopback.pem") as service:
        for name in ("httpx", "httpx2", "aiohttp"):
            found = [first_call(service.url, name) for _ in range(rounds + 1)][1:]  # the first one compiles
            stall, step, call = (statistics.median(one[what] * 1e3 for one in found) for what in found[0])
            row = {
                "name": f"ms that the loop stands still up to the first response over TLS: {name}",
                "ratio": stall,
                "target": 50,
                "ours": f"{call:.0f} ms",
                "note": f"the loop's own longest step: {step:.1f} ms of the processor's time",
            }
            print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
