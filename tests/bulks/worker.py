"""A process that submits and runs transfers; tests start it, and kill it.

It says what it does in lines of JSON on stdout, so that a test knows when to strike.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from weavr_multi import Weavr
from weavr_multi.bulks import BulkUpdate, Journal, RedisJournal, SqliteJournal
from weavr_multi.bulks.journals import Facts
from weavr_multi.sessions import PasswordProvider


class DyingJournal(SqliteJournal):
    """A journal before whose n-th write its process dies: what the service did just before is not noted."""

    def __init__(self, path: str, at: int, where: str) -> None:
        super().__init__(path)
        self.left = at
        self.where = where

    async def add(self, run_id: str, entry: str, facts: Facts) -> dict[str, Any]:
        """Note, or die."""
        self._strike("owner" if entry == "owner" else "add")
        return await super().add(run_id, entry, facts)

    async def set(self, run_id: str, entry: str, facts: Facts) -> None:
        """Note, or die."""
        self._strike("set")
        await super().set(run_id, entry, facts)

    def _strike(self, kind: str) -> None:
        if self.where in ("any", kind):
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def say(**facts: Any) -> None:
    """Write a line at once."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def peak() -> int:
    """The most memory this process ever had, in kilobytes."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def resident() -> int:
    """The memory this process has, in kilobytes."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def journal_of(options: argparse.Namespace) -> Journal:
    """The journal that the options name."""
    if options.journal.startswith("redis://"):
        return RedisJournal(options.journal)
    if options.die_at:
        return DyingJournal(options.journal, options.die_at, options.die_where)
    return SqliteJournal(options.journal)


async def transfers(options: argparse.Namespace) -> AsyncIterator[dict[str, Any]]:
    """Transfers of 1, 2, 3, ... minor units."""
    for number in range(options.items):
        yield {
            "profile_id": options.profile,
            "source": {"type": "managed_accounts", "id": options.source},
            "destination": {"type": "managed_accounts", "id": options.destination},
            "destination_amount": {"currency": "EUR", "amount": number + 1},
        }


async def work(options: argparse.Namespace) -> None:
    """Submit, run, and say how it went."""
    async with Weavr(api_key=options.key, base_url=options.url) as weavr:
        session = await weavr.sign_in(provider=PasswordProvider(options.email, options.password))
        session.bulks.polling_rate(50)
        journal = journal_of(options)
        before = resident()
        say(did="begin")
        run = await session.bulks.submit_transfers(
            transfers(options), run_id=options.run_id, journal=journal, chunk_size=options.chunk
        )
        say(did="submit", bulk_ids=run.bulk_ids)

        def look(update: BulkUpdate) -> None:
            say(did="progress", done=update.done)

        outcome = await run.run(
            "ON_FAILURE_STOP", on_progress=look, parallel=options.parallel, poll=0.2, keep=options.keep
        )
        if options.keep == "all":
            assert [result.index for result in outcome] == list(range(options.items))
            assert all(result.input.destination_amount.amount == result.index + 1 for result in outcome)
        say(did="end", status=outcome.status, counts=outcome.counts, kilobytes=peak() - before)
        await journal.aclose()


def main() -> None:
    """Read the options and work."""
    parser = argparse.ArgumentParser()
    for name in ("url", "key", "email", "password", "profile", "source", "destination", "run-id", "journal"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--items", type=int, required=True)
    parser.add_argument("--chunk", type=int, default=10_000)
    parser.add_argument("--parallel", type=int, default=1)
    parser.add_argument("--keep", default="failed")
    parser.add_argument("--die-at", type=int, default=0)
    parser.add_argument("--die-where", default="any")
    asyncio.run(work(parser.parse_args()))


if __name__ == "__main__":
    main()
