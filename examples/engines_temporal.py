"""A bulk run on Temporal: workers on as many machines as you like, and a process that begins the run and may leave.

Start workers: ``python examples/engines_temporal.py worker``. Then begin: ``python examples/engines_temporal.py``.
Begun again, under the same run_id, it is found in place of a second one: nobody is paid twice.

Settings: TEMPORAL_ADDRESS, WEAVR_API_KEY, WEAVR_BASE_URL, EXAMPLE_EMAIL, EXAMPLE_PASSWORD, EXAMPLE_PROFILE,
EXAMPLE_SOURCE, EXAMPLE_DESTINATION.
"""

from __future__ import annotations

import asyncio
import os
import sys
from typing import Any

from temporalio.client import Client

from weavr_multi import Weavr
from weavr_multi.engines.temporal import RunExists, bulk_worker, open_bulk, start_bulk
from weavr_multi.sessions import PasswordProvider

QUEUE, RUN, ITEMS = "payroll", "payroll-2025-03", 400


def load(index: int, first: int, count: int) -> list[dict[str, Any]]:
    """Give the items of a chunk, the same each time: here they are made, yours come from your database."""
    return [
        {
            "profile_id": os.environ["EXAMPLE_PROFILE"],
            "source": {"type": "managed_accounts", "id": os.environ["EXAMPLE_SOURCE"]},
            "destination": {"type": "managed_accounts", "id": os.environ["EXAMPLE_DESTINATION"]},
            "destination_amount": {"currency": "EUR", "amount": number + 1},
        }
        for number in range(first, first + count)
    ]


async def work(client: Client, session: Any) -> None:
    """Work on the runs of the queue until the process is ended."""
    await bulk_worker(client, session=session, queue=QUEUE, items=load).run()


async def begin(client: Client, session: Any) -> None:
    """Begin the run, or find it, and wait for its end."""
    try:
        run = await start_bulk(
            client, "transfers", session=session, run_id=RUN, total=ITEMS, chunk_size=100, parallel=2, queue=QUEUE
        )
    except RunExists:
        run = open_bulk(client, session=session, run_id=RUN)
    outcome = await run.outcome(items=load)
    print(f"{RUN}: {outcome.counts.get('COMPLETED', 0)} of {ITEMS} paid; failed: {list(outcome.failed)}")


async def main() -> None:
    """Connect to both services, and do what the command line says."""
    client = await Client.connect(os.environ.get("TEMPORAL_ADDRESS", "127.0.0.1:7233"))
    async with Weavr() as weavr:
        provider = PasswordProvider(os.environ["EXAMPLE_EMAIL"], os.environ["EXAMPLE_PASSWORD"])
        session = await weavr.sign_in(provider=provider)
        await (work if "worker" in sys.argv else begin)(client, session)


if __name__ == "__main__":
    asyncio.run(main())
