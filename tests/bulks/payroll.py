"""A payroll in a sandbox: whom to start workers for, and what its ledger says afterwards."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from weavr_multi.sandbox import Sandbox

BALANCE: Final = 10**12
ROOT: Final = Path(__file__).parents[2]


class Payroll:
    """So many transfers of 1, 2, 3, ... minor units by a corporate of their own.

    Args:
        sandbox: Where.
        items: How many transfers.
        name: The run's name.
        journal: A file, or the URL of a Redis.
        chunk: Transfers in one process.
    """

    def __init__(self, sandbox: Sandbox, items: int, name: str, journal: str, chunk: int = 10_000) -> None:
        self.sandbox = sandbox
        self.items = items
        self.name = name
        self.seeded = sandbox.seed(accounts=2, balance=BALANCE)
        self.source, self.destination = self.seeded.accounts
        self._journal = journal
        self._chunk = chunk

    def worker(self, **more: Any) -> subprocess.Popen[str]:
        """Start a worker."""
        given = {
            "url": self.sandbox.url,
            "key": self.sandbox.api_key,
            "email": self.seeded.email,
            "password": self.seeded.password,
            "profile": self.sandbox.profiles.transfers,
            "source": self.source,
            "destination": self.destination,
            "run_id": self.name,
            "journal": self._journal,
            "items": self.items,
            "chunk": self._chunk,
            **more,
        }
        options = [part for name, value in given.items() for part in (f"--{name.replace('_', '-')}", str(value))]
        command = [sys.executable, "-m", "tests.bulks.worker", *options]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)

    @property
    def done(self) -> int:
        """Transfers that the ledger has seen."""
        [row] = self.sandbox.state.store.all(
            "SELECT count(*) FROM entries WHERE account = ? AND amount < 0", (self.source,)
        )
        return int(row[0])

    def problems(self) -> list[str]:
        """What the ledger has against it: a transfer that is missing, or there twice."""
        rows = self.sandbox.state.store.all(
            "SELECT -amount, count(*) FROM entries WHERE account = ? AND amount < 0 GROUP BY amount", (self.source,)
        )
        seen = dict(rows)
        found = [
            f"{self.name}: transfer {n} happened {seen.get(n, 0)} times"
            for n in range(1, self.items + 1)
            if seen.get(n) != 1
        ]
        moved = self.items * (self.items + 1) // 2
        ledger = self.sandbox.ledger
        if (ledger.available(self.source), ledger.available(self.destination)) != (BALANCE - moved, BALANCE + moved):
            found.append(f"{self.name}: the balances are not those of {self.items} transfers")
        return found + list(ledger.problems())


def lines_of(worker: subprocess.Popen[str]) -> Iterator[dict[str, Any]]:
    """What a worker says, line by line, until it ends."""
    assert worker.stdout is not None
    with worker.stdout as lines:
        for line in lines:
            yield json.loads(line)
