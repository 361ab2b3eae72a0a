"""At-least-once delivery, an effect exactly once: workers are killed at random while their handlers write to SQL.

Each delivery is sent one to five times, as `tests.webhooks.crash` does it. The handlers write to a table of the user's
own, in the transaction in which their delivery is completed. Run it with::

    python -m tests.webhooks.exactly_once --database postgres --deliveries 10000
"""

from __future__ import annotations

import argparse
import asyncio
import random
import signal
import sys
import tempfile
import time
from contextlib import nullcontext
from typing import Any, NamedTuple

import aiohttp
from sqlalchemy import Column, Integer, MetaData, Table, Text, event, insert, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from tests.support.postgres_server import postgres_server
from tests.webhooks.crash import CLAIM_SECONDS, KEY, Sender, Workers
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import SqlDeliveryLog, TransferStateChanged, WebhookApp, WebhookReceiver

EFFECTS = Table("effects", MetaData(), Column("id", Integer, primary_key=True), Column("ref", Text, nullable=False))


class Verdict(NamedTuple):
    """What came of a run.

    Attributes:
        deliveries: How many there were.
        sends: How many requests were sent for them, re-sends included.
        kills: How often a worker was killed.
        lost: How many had no effect.
        repeated: How many had their effect more than once.
        unanswered: How many were never answered 204.
        seconds: How long it took.
    """

    deliveries: int
    sends: int
    kills: int
    lost: int
    repeated: int
    unanswered: int
    seconds: float


def engine_for(url: str) -> AsyncEngine:
    """Make an engine as a service would: SQLite with a write-ahead log, and patient."""
    if not url.startswith("sqlite"):
        return create_async_engine(url)
    engine = create_async_engine(url, connect_args={"timeout": 60})

    @event.listens_for(engine.sync_engine, "connect")
    def journal(connection: Any, record: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.close()

    return engine


def serve(port: int, url: str) -> None:
    """Be a worker."""
    import uvicorn

    log = SqlDeliveryLog(engine_for(url))
    receiver = WebhookReceiver(KEY, log=log, claim_seconds=CLAIM_SECONDS)

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged, session: AsyncSession) -> None:
        await session.execute(insert(EFFECTS).values(ref=event.delivery.call_ref))
        await asyncio.sleep(random.uniform(0, 0.01))

    uvicorn.run(WebhookApp(receiver), host="127.0.0.1", port=port, log_level="critical", ws="none", access_log=False)


async def run(url: str, deliveries: int, kills: int, seed: int) -> Verdict:
    """Send the deliveries, kill workers at random and start them again, and count the rows."""
    rng, begun = random.Random(seed), time.monotonic()
    engine, workers = engine_for(url), Workers(url, module="tests.webhooks.exactly_once")
    async with engine.begin() as connection:
        await connection.run_sync(EFFECTS.metadata.create_all)
    await asyncio.gather(workers.start(0), workers.start(1))
    ones = [signed_delivery({"n": n}, KEY, path="/transfers/watch", call_ref=str(n)) for n in range(deliveries)]
    queue = [one for one in ones for _ in range(rng.randint(1, 5))]
    rng.shuffle(queue)
    points = sorted(rng.sample(range(1, deliveries), kills))

    async def kill(sender: Sender) -> None:
        for point in points:
            while len(sender.accepted) < point:
                await asyncio.sleep(0.01)
            number = rng.randrange(2)
            await workers.stop(number, signal.SIGKILL)
            await asyncio.sleep(rng.uniform(0, 0.5))
            await workers.start(number)

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        sender = Sender(session, workers.ports, rng)
        await asyncio.gather(kill(sender), *(sender.send(one) for one in queue))
    for number in range(2):
        await workers.stop(number, signal.SIGKILL)
    async with engine.connect() as connection:
        effects = list(await connection.scalars(select(EFFECTS.c.ref)))
    await engine.dispose()
    different = len(set(effects))
    return Verdict(
        deliveries=deliveries,
        sends=sender.sends,
        kills=kills,
        lost=deliveries - different,
        repeated=len(effects) - different,
        unanswered=deliveries - len(sender.accepted),
        seconds=round(time.monotonic() - begun, 1),
    )


def exactly_once(database: str, deliveries: int, kills: int, seed: int) -> Verdict:
    """Run on a database of our own: ``postgres`` or ``sqlite``."""
    with tempfile.TemporaryDirectory() as folder, postgres_server() if database == "postgres" else nullcontext() as own:
        url = f"sqlite+aiosqlite:///{folder}/service.db" if own is None else own.url()
        return asyncio.run(run(url, deliveries, kills, seed))


def main() -> int:
    """Run once and print the verdict; 1 if a promise is broken."""
    parser = argparse.ArgumentParser(description="Kill webhook workers that write to SQL, and count effects.")
    parser.add_argument("--database", choices=["postgres", "sqlite"], default="postgres")
    parser.add_argument("--deliveries", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("--worker", nargs=2, metavar=("PORT", "URL"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.worker:
        serve(int(given.worker[0]), given.worker[1])
        return 0
    print(f"seed {given.seed}")
    verdict = exactly_once(given.database, given.deliveries, given.kills, given.seed)
    for name, value in verdict._asdict().items():
        print(f"{name:>16} {value}")
    return 0 if verdict.lost == verdict.unanswered == verdict.repeated == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
