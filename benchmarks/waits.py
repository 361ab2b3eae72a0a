"""What a look costs the processor for each of many waits for bulks: whether it grows with their number.

Prints one JSON object per row. Run it as ``python benchmarks/waits.py [--quick]``. The service answers at once that
the process still runs; the waits look as often as makes 2,000 looks a second, all together, so that the machine is
equally busy whatever their number is.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import time

import bodies
from bulks import Service

RATE = 2_000


async def look(count: int, rounds: int) -> list[float]:
    """Return the seconds of the processor's time for a look, for each round of looks by all waits."""
    from weavr_multi import Weavr
    from weavr_multi.bulks import Polling

    service = Service()
    async with Weavr(api_key=bodies.API_KEY, base_url="http://service.test", transport=service) as weavr:
        session = weavr.session(bodies.TOKEN)
        session.bulks.polling_rate(1e6)
        interval = count / RATE
        cadence = Polling(first=interval, most=interval, growth=1.0, jitter=0.0)
        tasks = [asyncio.create_task(session.bulks.process(n).wait(poll=cadence)) for n in range(count)]
        found = []
        seen, begun = 0, 0.0
        for turn in range(rounds + 1):  # the first makes what is made once
            while service.looks < (turn + 1) * count:
                await asyncio.sleep(0.02)
            now = time.process_time()
            if turn:
                found.append((now - begun) / (service.looks - seen))
            seen, begun = service.looks, now
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    return found


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    counts = (100, 1_000) if parser.parse_args().quick else (100, 1_000, 10_000)
    costs = {}
    for count in counts:
        rounds = max(3, 3_000 // count)
        costs[count] = statistics.median(asyncio.run(look(count, rounds)))
    few, many = costs[counts[0]], costs[counts[-1]]
    row = {
        "name": f"a look for each of {counts[-1]:,} waiting bulks / of {counts[0]:,}",
        "ratio": round(many / few, 3),
        "target": 1.25,
        "microseconds": round(many * 1e6, 1),
    }
    print(json.dumps(row))
    print(json.dumps({"series": {str(count): cost * 1e6 for count, cost in costs.items()}}))


if __name__ == "__main__":
    main()
