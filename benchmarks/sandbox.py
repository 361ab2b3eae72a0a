"""How soon the sandbox answers, and how many simple requests a second, from the SDK with its default client.

Prints one JSON object per row. Run it as ``python benchmarks/sandbox.py [--quick]``. The request is an authenticated
GET of one account, validated there and typed here; the sandbox runs in a process of its own. It needs the extra
[sandbox] and the helpers of the tests; it runs in the repository's .venv where there is one.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROMISED = 800  # requests a second
SOON = 1.0  # second


async def speeds(rounds: int, calls: int, in_flight: int) -> list[float]:
    """Return the requests per second of each round."""
    import httpx

    from tests.sandbox.processes import running
    from weavr_multi import Weavr

    found = []
    with running() as process:
        seeded = httpx.post(f"{process.url}/_sandbox/seed", json={}).json()
        async with Weavr(api_key=process.api_key, base_url=process.url) as weavr:
            session = weavr.session(token=seeded["token"])
            account = seeded["accounts"][0]

            async def one_after_the_other(count: int) -> None:
                for _ in range(count):
                    assert (await session.managed_accounts.get(account)).id == account

            for turn in range(rounds + 1):
                begun = time.perf_counter()
                await asyncio.gather(*(one_after_the_other(calls // in_flight) for _ in range(in_flight)))
                if turn:  # the first opens the connections
                    found.append(calls / (time.perf_counter() - begun))
    return found


def start() -> float:
    """Return the seconds from the command until the first answer."""
    from tests.sandbox.processes import running

    begun = time.perf_counter()
    with running():
        return time.perf_counter() - begun


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    own = ROOT / ".venv" / "bin" / "python"
    if own.exists() and Path(sys.prefix) != own.parents[1]:
        raise SystemExit(subprocess.call([own, __file__, *sys.argv[1:]]))
    sys.path.insert(0, str(ROOT))
    for in_flight in (1, 16):
        found = asyncio.run(speeds(7, 480 if quick else 1_600, in_flight))
        middle = statistics.median(found)
        row = {
            "name": f"sandbox: GETs of an account per second, {in_flight} in flight / {PROMISED}",
            "ratio": round(middle / PROMISED, 3),
            "spread": round((max(found) - min(found)) / 2 / PROMISED, 3),
            "ours": f"{middle:,.0f}/s",
        }
        print(json.dumps(row | ({"target": 1.0, "at": "least"} if in_flight > 1 else {})))
    soon = statistics.median(start() for _ in range(3 if quick else 7))
    row = {"name": "sandbox: from the command to the first answer / 1 s", "ratio": round(soon / SOON, 3)}
    print(json.dumps(row | {"target": 1.0, "ours": f"{soon * 1000:.0f} ms"}))


if __name__ == "__main__":
    main()
