"""Kill workers at random points of a run on Temporal, restart its server once, and count each transfer.

``python -m tests.engines.crash`` pays 200,000 items in 40 chunks with 4 worker processes and 20 kills. The seed is
printed; ``--seed`` repeats the points. A quarter of the kills fall between the service's commit and the answer.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from tests.bulks.payroll import ROOT, Payroll
from tests.engines.history_texts import texts
from tests.engines.worker import loader
from tests.support.temporal_server import TemporalServer, connected, temporal_server
from weavr_multi import Weavr
from weavr_multi.engines.temporal import TemporalRun, start_bulk
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import PasswordProvider

STEPS: Final = ("submit", "execute", "follow", "check")
LATE: Final = ("execute", "submit")


class Fleet:
    """The worker processes. They die at the points of a folder, and each that died is replaced."""

    def __init__(self, payroll: Payroll, address: str, queue: str, folder: Path) -> None:
        self._given = {
            "url": payroll.sandbox.url,
            "key": payroll.sandbox.api_key,
            "email": payroll.seeded.email,
            "password": payroll.seeded.password,
            "profile": payroll.sandbox.profiles.transfers,
            "source": payroll.source,
            "destination": payroll.destination,
            "temporal": address,
            "queue": queue,
            "points": folder,
        }
        self.load = loader(payroll.sandbox.profiles.transfers, payroll.source, payroll.destination)
        self.workers: list[subprocess.Popen[bytes]] = []
        self.killed = 0

    def start(self) -> None:
        """Start a worker."""
        options = [part for name, value in self._given.items() for part in (f"--{name}", str(value))]
        command = [sys.executable, "-m", "tests.engines.worker", *options]
        self.workers.append(subprocess.Popen(command, cwd=ROOT))

    def mend(self) -> None:
        """Replace who died."""
        for _ in range(self.bury()):
            self.start()

    def bury(self) -> int:
        """Count who died, and return how many have to be replaced."""
        dead = [worker for worker in self.workers if worker.poll() is not None]
        for worker in dead:
            self.workers.remove(worker)
            if worker.returncode == -9:
                self.killed += 1
            else:
                print(f"crash: a worker ended with {worker.returncode}", flush=True)
        return len(dead)

    def stop(self) -> None:
        """End all."""
        self.bury()
        for worker in self.workers:
            worker.terminate()
            worker.wait()


def draw(dice: random.Random, kills: int, chunks: int) -> list[str]:
    """Draw the points: a quarter or more between the service's commit and the answer, the others step by step."""
    late = -(-kills // 4)
    points = []
    for number in range(kills):
        step = LATE[number % len(LATE)] if number < late else STEPS[number % len(STEPS)]
        when = "after" if number < late else dice.choice(("before", "during"))
        points.append(f"{step}:{dice.randrange(chunks)}:{when}:{number}")
    return points


async def drive(run: TemporalRun, fleet: Fleet, server: TemporalServer, kills: int, load: Any) -> Any:
    """Replace dead workers and restart the server once, until the run is over; return its outcome."""
    ending, restart = asyncio.create_task(_outcome(run, load)), True
    while not ending.done():
        fleet.mend()
        if restart and fleet.killed >= kills // 2:
            restart = False
            print("crash: the Temporal server is restarted", flush=True)
            await asyncio.to_thread(server.stop)
            server.start()
        await asyncio.sleep(0.2)
    return await ending


async def _outcome(run: TemporalRun, load: Any) -> Any:
    """Wait for the end, through the server's restart; every result is kept, and joined to its input."""
    while True:
        try:
            return await run.outcome(items=load, keep="all")
        except Exception as error:  # the server is away for a moment
            if "cannot be reached" not in str(error):
                raise
            await asyncio.sleep(0.5)


def misjoined(outcome: Any, items: int) -> list[str]:
    """What the outcome has against it: an item that is missing, failed, or stands beside another's input."""
    found = [] if outcome.ok and outcome.total == len(outcome) == items else [f"the outcome is {outcome!r}"]
    for place, result in enumerate(outcome):
        asked = result.request.destination_amount.amount
        given = result.input["destination_amount"]["amount"]
        if (result.index, given, asked, result.status) != (place, place + 1, place + 1, "COMPLETED"):
            found.append(f"result {place} is {result!r}, of {given}; the service did {asked}")
    return found


async def crash(items: int, chunk: int, kills: int, seed: int, *, workers: int = 4) -> list[str]:
    """Run it; return everything that was wrong."""
    dice = random.Random(seed)
    points = draw(dice, kills, -(-items // chunk))
    late = sum(":after:" in point for point in points)
    print(f"crash: seed {seed}, {items} items in chunks of {chunk}, {workers} workers; points {points}", flush=True)
    begun = time.monotonic()
    with temporal_server() as server, Sandbox(bulk_rate=0) as sandbox, tempfile.TemporaryDirectory() as folder:
        for point in points:
            (Path(folder) / point).touch()
        payroll = Payroll(sandbox, items, f"crash-{seed}", "", chunk)
        fleet = Fleet(payroll, server.address, payroll.name, Path(folder))
        client = await connected(server.address)
        async with Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
            session = await weavr.sign_in(provider=PasswordProvider(payroll.seeded.email, payroll.seeded.password))
            given = {"run_id": payroll.name, "total": items, "chunk_size": chunk, "queue": payroll.name}
            run = await start_bulk(client, "transfers", session=session, heartbeat=4.0, parallel=4, **given)
            for _ in range(workers):
                fleet.start()
            try:
                outcome = await drive(run, fleet, server, kills, fleet.load)
            finally:
                fleet.stop()
            found = [*payroll.problems(), *misjoined(outcome, items)]
            history = await client.get_workflow_handle(run.workflow_id).fetch_history()
            told = "\n".join(texts(history.to_json_dict()))
            for secret in (payroll.seeded.password, payroll.source, payroll.destination, sandbox.api_key):
                if secret in told:
                    found.append("the history holds a secret or an item")
    if fleet.killed < kills:
        found.append(f"only {fleet.killed} of {kills} kills happened")
    print(
        f"crash: {fleet.killed} of {kills} kills happened ({late} of all between commit and answer), "
        f"{len(found)} problems, {time.monotonic() - begun:.0f} s",
        flush=True,
    )
    return found


def main() -> None:
    """Read the options, and crash."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--items", type=int, default=200_000)
    parser.add_argument("--chunk", type=int, default=5_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    options = parser.parse_args()
    found = asyncio.run(crash(options.items, options.chunk, options.kills, options.seed))
    print(*found[:20], sep="\n")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
