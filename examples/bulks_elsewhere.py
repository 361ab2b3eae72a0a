"""Begin a bulk in one process and end it in another, by its JSON or by its name.

This process submits and executes, writes down what it has, and forgets; a second one, started here but knowing nothing
else, waits for the end and collects. Runs offline: python examples/bulks_elsewhere.py
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from weavr_multi import Weavr
from weavr_multi.bulks import SqliteJournal
from weavr_multi.sandbox import Sandbox


async def begin(sandbox: Sandbox, email: str, password: str, accounts: list[str], folder: Path) -> str:
    """Submit 600 transfers as a run of three processes, start it, and return what is needed to go on."""
    async with Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
        session = await weavr.sign_in(email, password)
        run = await session.bulks.submit_transfers(
            (
                {
                    "profile_id": sandbox.profiles.transfers,
                    "source": {"type": "managed_accounts", "id": accounts[0]},
                    "destination": {"type": "managed_accounts", "id": accounts[1]},
                    "destination_amount": {"currency": "EUR", "amount": number},
                }
                for number in range(1, 601)
            ),
            run_id="payroll-march",
            chunk_size=200,
            journal=SqliteJournal(folder / "journal.sqlite3"),
        )
        await run.execute("ON_FAILURE_STOP")
        print(f"process {os.getpid()}: submitted {len(run.bulk_ids)} processes, and leaves")
        return run.to_json()


async def end(email: str, folder: Path) -> None:
    """Go on in another process: with the journal every step stays noted; the JSON alone would do, too."""
    async with Weavr() as weavr:  # WEAVR_API_KEY and WEAVR_BASE_URL
        session = await weavr.sign_in(email, os.environ["EXAMPLE_PASSWORD"])
        seen = await session.bulks.restore((folder / "run.json").read_text())
        print(f"process {os.getpid()}: restored {await seen.refresh()}")
        run = await session.bulks.open_run("payroll-march", journal=SqliteJournal(folder / "journal.sqlite3"))
        outcome = await run.run("ON_FAILURE_STOP", deadline=60, poll=0.2)
        print(f"process {os.getpid()}: {outcome.status}, {len(outcome)} results, first {outcome[0].response.id}")


async def main() -> None:
    """Begin here, end there."""
    async with Sandbox() as sandbox:
        company = sandbox.seed(accounts=2)
        with tempfile.TemporaryDirectory() as name:
            state = await begin(sandbox, company.email, company.password, company.accounts, Path(name))
            (Path(name) / "run.json").write_text(state)
            settings = {
                "WEAVR_API_KEY": sandbox.api_key,
                "WEAVR_BASE_URL": sandbox.url,
                "EXAMPLE_PASSWORD": company.password,
            }
            command = [sys.executable, __file__, company.email, name]
            sys.stdout.flush()
            await asyncio.to_thread(subprocess.run, command, check=True, env={**os.environ, **settings})
        print(f"moved: {sandbox.ledger.available(company.accounts[1]) - 1_000_000} cents")


if __name__ == "__main__":
    asyncio.run(end(sys.argv[1], Path(sys.argv[2])) if len(sys.argv) > 1 else main())
