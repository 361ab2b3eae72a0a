"""At-least-once delivery, an effect that happens once: many senders, two workers, one of them killed in the middle.

Each delivery is sent one to five times, in random order, by concurrent senders that send again after 425, 5xx and
broken connections on Weavr's schedule (ten seconds, a minute, six minutes; here sixty times faster, as is the claim
that guards a delivery). The handlers record what they do in an SQLite file, from which the verdict is taken. Run it
with::

    python -m tests.webhooks.crash --log redis --deliveries 10000
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

import aiohttp

from tests.support.ports import free_port
from tests.support.redis_server import redis_server
from weavr_multi.testing import SignedDelivery, signed_delivery
from weavr_multi.webhooks import (
    Claim,
    DeliveryLog,
    RedisDeliveryLog,
    SqliteDeliveryLog,
    TransferStateChanged,
    WebhookApp,
    WebhookReceiver,
)

KEY = "the api key"
FASTER = 60
CLAIM_SECONDS = 60 / FASTER
LATE = CLAIM_SECONDS / 4
RESENDS = [seconds / FASTER for seconds in (10, 60, 360, 2160, 12960)]
SENDERS = 50


class Diary:
    """What the workers did, in a file that survives them."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._db = sqlite3.connect(path, timeout=60, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=OFF")  # a killed process loses nothing by that, a dead machine would
        self._db.execute("CREATE TABLE IF NOT EXISTS done (what TEXT, key TEXT, pid INTEGER)")

    def write(self, what: str, key: str) -> None:
        """Note a step of this process: started, effect, completed."""
        self._db.execute("INSERT INTO done VALUES (?, ?, ?)", (what, key, os.getpid()))

    def read(self, what: str) -> list[tuple[str, int]]:
        """Return (key, process) of every such step."""
        return list(self._db.execute("SELECT key, pid FROM done WHERE what = ?", (what,)))

    def count(self, what: str) -> int:
        """Return how many such steps there were."""
        return int(self._db.execute("SELECT count(*) FROM done WHERE what = ?", (what,)).fetchone()[0])


class Verdict(NamedTuple):
    """What came of a run.

    Attributes:
        deliveries: How many there were.
        sends: How many requests were sent for them, re-sends included.
        lost: How many were never handled.
        unanswered: How many were never answered 204.
        completed_twice: How many the log completed more than once.
        repeated: How many had their effect more than once.
        in_flight: How many the killed worker had begun and not completed.
        starved: How often a worker, or what it asked the log, stood still for a quarter of a claim or longer.
        unexplained: How many had their effect more than once without having been begun by the killed worker or by one
            that was starved: a claim ends if its process does not run, and the delivery is handled again.
        seconds: How long it took.
    """

    deliveries: int
    sends: int
    lost: int
    unanswered: int
    completed_twice: int
    repeated: int
    in_flight: int
    starved: int
    unexplained: int
    seconds: float


def watched(log: DeliveryLog, diary: Diary) -> DeliveryLog:
    """Note each completion of a log, and each of its steps that took too long: a claim's time runs meanwhile."""

    def timed(step: Callable[..., Awaitable[Any]], what: str = "") -> Callable[..., Awaitable[Any]]:
        async def run(claim: Claim | str, *more: float) -> Any:
            begun = time.monotonic()
            result = await step(claim, *more)
            key = claim if isinstance(claim, str) else claim.key
            if time.monotonic() - begun > LATE:
                Diary(diary.path).write("starved", key)  # perhaps in another thread
            if what and result:
                diary.write(what, key)
            return result

        return run

    given: Any = log
    given.claim, given.renew, given.complete = timed(log.claim), timed(log.renew), timed(log.complete, "completed")
    return log


def watch_the_clock(path: str) -> None:
    """Note when this process did not run for a while: a thread that does nothing else was late."""
    before = time.monotonic()
    while True:
        time.sleep(0.05)
        late, before = time.monotonic() - before - 0.05, time.monotonic()
        if late > LATE:
            Diary(path).write("starved", f"{late:.2f} s")


def serve(port: int, source: str, diary: Diary) -> None:
    """Be a worker."""
    import uvicorn

    log = RedisDeliveryLog(source) if source.startswith("redis:") else SqliteDeliveryLog(source)
    receiver = WebhookReceiver(KEY, log=watched(log, diary), claim_seconds=CLAIM_SECONDS)

    @receiver.on(TransferStateChanged)
    async def handle(event: TransferStateChanged) -> None:
        diary.write("started", event.delivery.key)
        await asyncio.sleep(random.uniform(0, 0.01))
        diary.write("effect", event.delivery.key)
        await asyncio.sleep(random.uniform(0, 0.01))

    Thread(target=watch_the_clock, args=(diary.path,), daemon=True).start()
    uvicorn.run(WebhookApp(receiver), host="127.0.0.1", port=port, log_level="critical", ws="none", access_log=False)


class Workers:
    """Two worker processes, on two ports."""

    def __init__(self, *arguments: str, module: str = "tests.webhooks.crash") -> None:
        self.ports = [free_port(), free_port()]
        self._module, self._arguments = module, arguments
        self._processes: list[asyncio.subprocess.Process | None] = [None, None]

    async def start(self, number: int) -> None:
        """Start one and wait until it listens."""
        port = str(self.ports[number])
        command = [sys.executable, "-m", self._module, "--worker", port, *self._arguments]
        self._processes[number] = await asyncio.create_subprocess_exec(*command)
        for _ in range(2000):
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", int(port))
            except OSError:
                await asyncio.sleep(0.01)
            else:
                writer.close()
                await writer.wait_closed()
                return
        raise RuntimeError("a worker did not start")

    async def stop(self, number: int, how: signal.Signals) -> int:
        """End one and return its process id."""
        process = self._processes[number]
        assert process is not None
        process.send_signal(how)
        await process.wait()
        return process.pid


class Sender:
    """Sends as Weavr does, fifty requests at a time."""

    def __init__(self, session: aiohttp.ClientSession, ports: list[int], rng: random.Random) -> None:
        self._session, self._ports, self._rng = session, ports, rng
        self._slots = asyncio.Semaphore(SENDERS)
        self.sends = 0
        self.accepted: set[str] = set()

    async def send(self, one: SignedDelivery) -> None:
        """Send one delivery until it is accepted, or the schedule ends."""
        for wait in (0, *RESENDS):
            await asyncio.sleep(wait)
            async with self._slots:
                self.sends += 1
                if await self._attempt(one):
                    self.accepted.add(one.headers["call-ref"])
                    return

    async def _attempt(self, one: SignedDelivery) -> bool:
        url = f"http://127.0.0.1:{self._rng.choice(self._ports)}{one.path}"
        try:
            async with self._session.post(url, data=one.body, headers=one.headers) as response:
                assert response.status in (204, 425) or response.status >= 500, response.status
                return response.status == 204
        except (aiohttp.ClientError, OSError):
            return False


async def run(source: str, folder: str, deliveries: int, seed: int) -> Verdict:
    """Send the deliveries, kill a worker in the middle and start it again, and judge what the diary says."""
    rng, begun = random.Random(seed), time.monotonic()
    path = str(Path(folder) / "diary.db")
    diary, workers = Diary(path), Workers(source, path)
    await asyncio.gather(workers.start(0), workers.start(1))
    ones = [signed_delivery({"n": n}, KEY, path="/transfers/watch", call_ref=str(n)) for n in range(deliveries)]
    queue = [one for one in ones for _ in range(rng.randint(1, 5))]
    rng.shuffle(queue)

    async def kill_one() -> int:
        while diary.count("effect") < deliveries // 2:
            await asyncio.sleep(0.02)
        killed = await workers.stop(0, signal.SIGKILL)
        await asyncio.sleep(0.3)
        await workers.start(0)
        return killed

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        sender = Sender(session, workers.ports, rng)
        killed, *_ = await asyncio.gather(kill_one(), *(sender.send(one) for one in queue))
    await asyncio.gather(workers.stop(0, signal.SIGTERM), workers.stop(1, signal.SIGTERM))
    return judge(diary, deliveries, sender, int(killed or 0), time.monotonic() - begun)


def judge(diary: Diary, deliveries: int, sender: Sender, killed: int, seconds: float) -> Verdict:
    """Read the diary."""
    effects = Counter(key for key, _ in diary.read("effect"))
    completions = Counter(key for key, _ in diary.read("completed"))
    started, starved = diary.read("started"), diary.read("starved")
    begun = {key for key, pid in started if pid == killed}
    in_flight = begun - {key for key, pid in diary.read("completed") if pid == killed}
    repeated = {key for key, times in effects.items() if times > 1}
    stood = {pid for _, pid in starved}
    lapsed = {key for key, pid in started if pid in stood}
    return Verdict(
        deliveries=deliveries,
        sends=sender.sends,
        lost=deliveries - len(effects),
        unanswered=deliveries - len(sender.accepted),
        completed_twice=sum(1 for times in completions.values() if times > 1),
        repeated=len(repeated),
        in_flight=len(in_flight),
        starved=len(starved),
        unexplained=len(repeated - in_flight - lapsed),
        seconds=round(seconds, 1),
    )


def crash_on_redis(deliveries: int, seed: int) -> Verdict:
    """Run with a Redis of our own."""
    with redis_server() as server, tempfile.TemporaryDirectory() as folder:
        return asyncio.run(run(server.url, folder, deliveries, seed))


def crash_on_sqlite(deliveries: int, seed: int) -> Verdict:
    """Run with the SQLite log."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(run(str(Path(folder) / "deliveries.db"), folder, deliveries, seed))


def main() -> int:
    """Run once and print the verdict; 1 if a promise is broken."""
    parser = argparse.ArgumentParser(description="Kill a webhook worker and count effects.")
    parser.add_argument("--log", choices=["redis", "sqlite"], default="redis")
    parser.add_argument("--deliveries", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("--worker", nargs=3, metavar=("PORT", "LOG", "DIARY"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.worker:
        port, source, diary = given.worker
        serve(int(port), source, Diary(diary))
        return 0
    print(f"seed {given.seed}")
    verdict = (crash_on_redis if given.log == "redis" else crash_on_sqlite)(given.deliveries, given.seed)
    for name, value in verdict._asdict().items():
        print(f"{name:>16} {value}")
    return 0 if verdict.lost == verdict.unanswered == verdict.completed_twice == verdict.unexplained == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
