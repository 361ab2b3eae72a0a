"""Stop a bulk in the middle, look at it in peace, and let it go on.

Runs offline: python examples/bulks_pause_resume.py
"""

from __future__ import annotations

import asyncio

from weavr_multi import BulkTimedOut, Conflict, Weavr
from weavr_multi.bulks import BulkUpdate
from weavr_multi.sandbox import Sandbox


async def main() -> None:
    """Submit 300 transfers, pause after a third of them, resume, and wait for the end."""
    async with Sandbox(bulk_rate=200) as sandbox, Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
        company = sandbox.seed(accounts=2)
        session = await weavr.sign_in(company.email, company.password)
        source, destination = company.accounts
        bulk = await session.bulks.submit_transfers(
            {
                "profile_id": sandbox.profiles.transfers,
                "source": {"type": "managed_accounts", "id": source},
                "destination": {"type": "managed_accounts", "id": destination},
                "destination_amount": {"currency": "EUR", "amount": number},
            }
            for number in range(1, 301)
        )

        await bulk.execute("ON_FAILURE_STOP")
        async for update in bulk.follow(poll=0.1):
            print(update)
            if update.progress > 1 / 3:
                await bulk.pause()
                break

        try:
            await bulk.pause()
        except Conflict as error:  # a paused process cannot be paused: the service says so by a code
            print(f"pausing again: {error.error_code}")

        try:
            await bulk.wait(deadline=0.5)  # nothing happens while it is paused
        except BulkTimedOut as error:
            print(f"after half a second: {error.update}")

        def tell(update: BulkUpdate) -> None:
            print(update)

        await bulk.resume()
        final = await bulk.wait(on_progress=tell, poll=0.2, deadline=30)
        print(f"moved: {sandbox.ledger.available(destination) - 1_000_000} cents, {final.status}")


if __name__ == "__main__":
    asyncio.run(main())
