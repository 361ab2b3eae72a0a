"""The tour: the main job of the SDK, end to end, over real HTTP and offline.

Starts the local sandbox and a webhook receiver on loopback ports, then: creates a corporate and its password, signs in,
creates two managed accounts, puts money on one, makes a transfer, submits a bulk of 250 transfers, executes it and
follows it to its end, verifies the webhooks that all this causes, and pages through the transactions.

Run it with ``make demo``.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn

from weavr_multi import Weavr, WebhookError
from weavr_multi.bulks import BulkOutcome
from weavr_multi.sandbox import Sandbox
from weavr_multi.sessions import Session
from weavr_multi.webhooks import Event, WebhookReceiver
from weavr_multi.webhooks.frameworks.asgi import WebhookApp

PASSWORD = "correct horse battery"
TRANSFERS = 250


class Seen:
    """Counts the deliveries that were verified, and those that were refused."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.refused = 0

    def refuse(self, error: WebhookError) -> None:
        """Count a delivery that was not acceptable; the receiver answers it as it would anyway."""
        print(error, file=sys.stderr)
        self.refused += 1

    async def __call__(self, event: Event) -> None:
        self.events.append(event)


@asynccontextmanager
async def listening(receiver: WebhookReceiver) -> AsyncIterator[str]:
    """Serve a webhook receiver on a free loopback port."""
    config = uvicorn.Config(WebhookApp(receiver), port=0, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await task


def progress(update: object) -> None:
    """Draw the progress of a bulk on stderr."""
    share = float(getattr(update, "progress", 0.0))
    bar = "#" * round(share * 40)
    print(f"\r  bulk [{bar:<40}] {share:4.0%}", end="\n" if share >= 1 else "", file=sys.stderr, flush=True)


async def tour() -> str:
    """Take the tour and return its closing line."""
    seen = Seen()
    async with Sandbox() as sandbox:
        receiver = WebhookReceiver(
            keys=[sandbox.api_key],
            webhooks_keys=[sandbox.programme.webhooks_key],
            on_invalid_signature=seen.refuse,
        )
        receiver.on_any(seen)
        async with (
            listening(receiver) as url,
            Weavr(api_key=sandbox.api_key, base_url=sandbox.url, app_info="weavr-multi-tour") as weavr,
        ):
            sandbox.webhooks.register(url)
            return await main_job(weavr, sandbox, seen)


async def main_job(weavr: Weavr, sandbox: Sandbox, seen: Seen) -> str:
    """Do what an integrator does on the first day."""
    corporate = await weavr.corporates.create(
        profile_id=sandbox.profiles["corporates"],
        root_user={
            "name": "Ada",
            "surname": "Lovelace",
            "email": "ada@example.com",
            "mobile": {"country_code": "+44", "number": "7700900123"},
            "company_position": "DIRECTOR",
        },
        company={
            "name": "Analytical Engines",
            "type": "LLC",
            "registration_country": "GB",
            "registration_number": "1843",
        },
        industry="ACCOUNTING",
        source_of_funds="ORDINARY_BUSINESS_ACTIVITY",
        accepted_terms=True,
        ip_address="203.0.113.7",
        base_currency="EUR",
    )
    print(f"corporate {corporate.id.id} created: {corporate.company.name}")
    await weavr.passwords.create(user_id=corporate.root_user.id.id, password=PASSWORD)
    # Due diligence takes the service days; accounts are for owners who have passed it.
    await weavr.simulator.corporates.verify(corporate.id.id)
    async with await weavr.sign_in("ada@example.com", PASSWORD) as session:
        main_account, payroll = [
            await session.managed_accounts.create(
                profile_id=sandbox.profiles["managed_accounts"], friendly_name=name, currency="EUR"
            )
            for name in ("Main", "Payroll")
        ]
        print(f"signed in; accounts {main_account.id} and {payroll.id}")
        await weavr.simulator.accounts.deposit(
            main_account.id, deposit_amount={"currency": "EUR", "amount": 1_000_000}, sender_name="A customer"
        )

        def order(cents: int) -> dict[str, object]:
            return {
                "profile_id": sandbox.profiles["transfers"],
                "source": {"type": "managed_accounts", "id": main_account.id},
                "destination": {"type": "managed_accounts", "id": payroll.id},
                "destination_amount": {"currency": "EUR", "amount": cents},
            }

        transfer = await session.transfers.create(**order(1_00))
        print(f"transfer {transfer.id}: {transfer.state}")

        bulk = await session.bulks.submit_transfers([order(1_00 + n) for n in range(TRANSFERS)])
        outcome = await bulk.run(mode="ON_FAILURE_CONTINUE", on_progress=progress, deadline=50)
        return await closing_line(session, outcome, payroll.id, sandbox, seen)


async def closing_line(session: Session, outcome: BulkOutcome, account_id: str, sandbox: Sandbox, seen: Seen) -> str:
    """Page through the transactions, wait for the last webhook, and count."""
    arrived = [item async for item in session.managed_accounts.list_transactions(account_id)]
    print(f"transactions of the second account: {len(arrived)}")
    await sandbox.settle()
    failed = len(outcome.failed) + outcome.not_executed + seen.refused
    accounts = (await session.managed_accounts.list()).count
    return (
        f"demo: {accounts} accounts, {len(arrived)} transfers, bulk {outcome.status}, "
        f"{len(seen.events)} webhooks verified, {failed} failed"
    )


def main() -> int:
    """Run the tour."""
    line = asyncio.run(tour())
    print(line)
    return 0 if line.endswith(" 0 failed") else 1


if __name__ == "__main__":
    sys.exit(main())
