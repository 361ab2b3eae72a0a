"""Kill a submitting process at random points of a run and run it again: the ledger must show each transfer once.

``python -m tests.bulks.crash`` kills it at 20 points of a run of 25,000 transfers, drawn over the whole run: by the
clock, before any write to the journal, and between the service's commit and the journal's note of it. The seed is
printed; ``--seed`` repeats a run.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, NamedTuple

from tests.bulks.payroll import Payroll, lines_of
from weavr_multi.sandbox import Sandbox


class Point(NamedTuple):
    """Where a worker dies.

    Attributes:
        text: In words.
        after: Seconds after it began, or None.
        options: What it is told otherwise.
    """

    text: str
    after: float | None
    options: dict[str, Any]


class Measured(NamedTuple):
    """A run that nobody killed."""

    seconds: float
    writes: int
    chunks: int


def measure(sandbox: Sandbox, items: int, chunk: int, folder: Path) -> Measured:
    """Let a worker finish, and see how long that takes and how often it writes."""
    payroll = Payroll(sandbox, items, "measured", str(folder / "measured"), chunk)
    worker = payroll.worker(die_at=10**9)
    begun = 0.0
    for line in lines_of(worker):
        if line["did"] == "begin":
            begun = time.monotonic()
    assert worker.wait() == 0, "the run that nobody killed failed"
    assert payroll.problems() == []
    chunks = -(-items // chunk)
    # For each chunk: noted, tried, owner, id, started, status; for the run: begun, total, plan.
    return Measured(time.monotonic() - begun, 6 * chunks + 3, chunks)


def points(dice: random.Random, count: int, whole: Measured) -> list[Point]:
    """Draw the points: half by the clock, a quarter before any write, a quarter between commit and journal."""
    drawn = []
    for number in range(count):
        if number % 4 in (0, 2):
            seconds = dice.uniform(0.0, whole.seconds)
            drawn.append(Point(f"{seconds:.3f} s after its begin", seconds, {}))
        elif number % 4 == 1:
            at = dice.randint(1, whole.writes)
            drawn.append(Point(f"before write {at} of the journal", None, {"die_at": at}))
        else:
            at = dice.randint(1, whole.chunks)
            text = f"after the service committed chunk {at - 1}, before the journal knew"
            drawn.append(Point(text, None, {"die_at": at, "die_where": "owner"}))
    return drawn


def strike(payroll: Payroll, point: Point) -> bool:
    """Start a worker and kill it at a point; whether it was killed."""
    worker = payroll.worker(**point.options)
    timer: threading.Timer | None = None
    for line in lines_of(worker):
        if line["did"] == "begin" and point.after is not None:
            timer = threading.Timer(point.after, worker.kill)
            timer.start()
    if timer is not None:
        timer.cancel()
    return worker.wait() == -signal.SIGKILL


def again(payroll: Payroll) -> list[str]:
    """Run the same payroll once more, to its end, and return what the ledger has against it."""
    worker = payroll.worker()
    end = [line for line in lines_of(worker) if line["did"] == "end"]
    if worker.wait() != 0 or not end or end[0]["status"] != "COMPLETED":
        return [f"{payroll.name}: the second run did not complete"]
    return payroll.problems()


def crash(count: int, items: int, chunk: int, seed: int) -> list[str]:
    """Kill at so many points; return everything that was wrong."""
    dice = random.Random(seed)
    wrong: list[str] = []
    print(f"crash: seed {seed}, {count} points, {items} items in chunks of {chunk}", flush=True)
    with tempfile.TemporaryDirectory() as folder, Sandbox(bulk_rate=0) as sandbox:
        whole = measure(sandbox, items, chunk, Path(folder))
        print(f"crash: a whole run takes {whole.seconds:.1f} s", flush=True)
        for number, point in enumerate(points(dice, count, whole)):
            payroll = Payroll(sandbox, items, f"run-{number}", str(Path(folder) / str(number)), chunk)
            killed, done = strike(payroll, point), payroll.done
            found = again(payroll)
            fate = f"killed with {done} transfers done" if killed else "had finished"
            print(f"crash: point {number}: {point.text}: {fate}; {found or 'each transfer once'}", flush=True)
            wrong += found
        wrong += sandbox.problems
    print(f"crash: {count} points, {len(wrong)} problems (seed {seed})", flush=True)
    return wrong


def main() -> int:
    """Read the options; 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=20)
    parser.add_argument("--items", type=int, default=25_000)
    parser.add_argument("--chunk", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    options = parser.parse_args()
    return 1 if crash(options.points, options.items, options.chunk, options.seed) else 0


if __name__ == "__main__":
    sys.exit(main())
