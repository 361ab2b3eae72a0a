"""Items a second through Temporal with 1, 2 and 4 workers beside the journal alone; deliveries a second by each log.

Prints one JSON object per row. Run it as ``.venv/bin/python benchmarks/engines.py [--quick]``: it needs the development
environment (Temporal's server, Postgres, Redis). All processes share the machine's cores, as the row's note says.

The run is one of 20,000 transfers in ten chunks against the sandbox, four at once. The sandbox executes each process
at a given rate, as a service would: four at once are the service's own limit, which the notes name. What is below it is
our submitting, loading and polling, and the engine's own work.

A delivery is verified and claimed, its handler runs, and it is completed, 50 in flight in one process. The ceiling is
the receiver with the log in memory, which the notes name; how fast the service sends is not known.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.bulks.payroll import Payroll, lines_of  # noqa: E402
from tests.engines.crash import Fleet  # noqa: E402
from tests.support.postgres_server import postgres_server  # noqa: E402
from tests.support.redis_server import redis_server  # noqa: E402
from tests.support.temporal_server import TemporalServer, connected, temporal_server  # noqa: E402
from weavr_multi import Weavr  # noqa: E402
from weavr_multi.engines.temporal import start_bulk  # noqa: E402
from weavr_multi.sandbox import Sandbox  # noqa: E402
from weavr_multi.sessions.providers import PasswordProvider  # noqa: E402
from weavr_multi.testing.deliveries import signed_delivery  # noqa: E402
from weavr_multi.webhooks import (  # noqa: E402
    DeliveryLog,
    MemoryDeliveryLog,
    RedisDeliveryLog,
    SqlDeliveryLog,
    SqliteDeliveryLog,
    TransferStateChanged,
    WebhookReceiver,
)

RATE = 500  # operations that the sandbox executes per second and process
PARALLEL, CHUNKS = 4, 10
LIMIT = RATE * PARALLEL
KEY = "the api key"
IN_FLIGHT = 50


@contextmanager
def checked(items: int) -> Iterator[Payroll]:
    """Make a payroll, and look into the ledger at the end."""
    with tempfile.TemporaryDirectory() as folder, Sandbox(bulk_rate=RATE) as sandbox:
        payroll = Payroll(sandbox, items, f"bench-{uuid4().hex}", f"{folder}/journal", items // CHUNKS)
        yield payroll
        problems = payroll.problems()
        if problems:
            raise SystemExit("\n".join(problems[:5]))


def by_journal(items: int) -> float:
    """Get through a run in one process of its own; return the items per second, its start included."""
    with checked(items) as payroll:
        begun = time.perf_counter()
        worker = payroll.worker(parallel=PARALLEL)
        list(lines_of(worker))
        if worker.wait() != 0:
            raise SystemExit("the run failed")
        return items / (time.perf_counter() - begun)


async def by_temporal(items: int, workers: int, server: TemporalServer) -> float:
    """Get through a run with so many worker processes; return the items per second, their start included."""
    with checked(items) as payroll, tempfile.TemporaryDirectory() as points:
        sandbox, seeded = payroll.sandbox, payroll.seeded
        fleet = Fleet(payroll, server.address, payroll.name, Path(points))
        client = await connected(server.address)
        async with Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
            session = await weavr.sign_in(provider=PasswordProvider(seeded.email, seeded.password))
            begun = time.perf_counter()
            given = {"run_id": payroll.name, "total": items, "chunk_size": items // CHUNKS, "queue": payroll.name}
            try:
                for _ in range(workers):
                    fleet.start()
                run = await start_bulk(client, "transfers", session=session, parallel=PARALLEL, **given)
                outcome = await run.outcome()
            finally:
                fleet.stop()
            if not outcome.ok:
                raise SystemExit(f"the run failed: {outcome!r}")
            return items / (time.perf_counter() - begun)


def bulk_rows(items: int) -> Iterator[dict[str, Any]]:
    """Measure the journal alone, then the engine with more and more workers."""
    alone = by_journal(items)
    limit = f"the service's limit: {LIMIT:,}/s"
    yield {
        "name": "a run by the journal alone / the service's limit",
        "ratio": alone / LIMIT,
        "ours": rate(alone),
        "note": limit,
    }
    with temporal_server() as server:
        for workers in (1, 2, 4):
            speed = asyncio.run(by_temporal(items, workers, server))
            name = f"a run on Temporal, {workers} worker{'s' * (workers > 1)} / the journal alone"
            yield {"name": name, "ratio": speed / alone, "ours": rate(speed), "note": limit}


def rate(value: float) -> str:
    """Write items per second."""
    return f"{value:,.0f}/s"


async def deliveries(log: DeliveryLog, count: int) -> float:
    """Handle so many deliveries; return how many per second."""
    receiver = WebhookReceiver(KEY, log=log)
    handled = 0

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged) -> None:
        nonlocal handled
        handled += 1

    ones = iter([signed_delivery({"n": n}, KEY, path="/transfers/watch", call_ref=str(n)) for n in range(count)])

    async def work() -> None:
        for one in ones:
            response = await receiver.receive(one.path, one.headers, one.body)
            assert response.status == 204, response

    begun = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(IN_FLIGHT)))
    assert handled == count
    return count / (time.perf_counter() - begun)


async def by_sql(url: str, count: int) -> float:
    """Handle deliveries with the log in SQL."""
    from tests.webhooks.exactly_once import engine_for

    engine = engine_for(url)
    try:
        return await deliveries(SqlDeliveryLog(engine), count)
    finally:
        await engine.dispose()


async def delivery_rows(count: int) -> list[dict[str, Any]]:
    """Measure each log, beside the log in memory."""
    ceiling = await deliveries(MemoryDeliveryLog(), count)
    speeds: dict[str, float] = {}
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        speeds["SqlDeliveryLog on Postgres"] = await by_sql(stack.enter_context(postgres_server()).url(), count)
        speeds["SqlDeliveryLog on SQLite"] = await by_sql(f"sqlite+aiosqlite:///{folder}/sql.db", count)
        for name, log in (
            ("RedisDeliveryLog", RedisDeliveryLog(stack.enter_context(redis_server()).url)),
            ("SqliteDeliveryLog", SqliteDeliveryLog(f"{folder}/deliveries.db")),
        ):
            speeds[name] = await deliveries(log, count)
            await log.aclose()
    return [
        {
            "name": f"deliveries: {name} / memory",
            "ratio": speed / ceiling,
            "ours": rate(speed),
            "note": f"memory: {rate(ceiling)}",
        }
        for name, speed in speeds.items()
    ]


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    for row in asyncio.run(delivery_rows(500 if quick else 3_000)):
        print(json.dumps(row), flush=True)
    for row in bulk_rows(4_000 if quick else 20_000):
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
