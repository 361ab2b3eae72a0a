"""A spending cap and a stopwatch as middleware: what is over the cap is refused before anything is sent.

Run it: ``python examples/middleware_spending_cap.py`` (needs the extra ``[sandbox]``).
"""

import asyncio
import time

from weavr_multi import Weavr
from weavr_multi.sandbox import Sandbox
from weavr_multi.telemetry import OutgoingCall, Proceed


class OverTheCap(Exception):
    """A payment that our own rules do not allow."""


class SpendingCap:
    """Refuses transfers above a number of minor units."""

    def __init__(self, most: int) -> None:
        self.most = most

    async def __call__(self, call: OutgoingCall, proceed: Proceed) -> None:
        if call.operation == "transfers.create":
            amount = call.reveal()["destination_amount"]
            if amount["amount"] > self.most:
                raise OverTheCap(f"{amount['amount']} is more than {self.most}")
        await proceed()


async def stopwatch(call: OutgoingCall, proceed: Proceed) -> None:
    begun = time.perf_counter()
    try:
        await proceed()
    finally:
        took = "in time" if time.perf_counter() - begun < 10 else "slow"
        print(f"{call.operation}: {call.response.status if call.response else type(call.error).__name__}, {took}")


async def main() -> None:
    async with Sandbox() as sandbox:
        seeded = sandbox.seed(accounts=2)
        one, two = seeded.accounts
        async with Weavr(
            api_key=sandbox.api_key, base_url=sandbox.url, middleware=[stopwatch, SpendingCap(100_00)]
        ) as weavr:
            session = await weavr.sign_in(seeded.email, seeded.password)
            for amount in (20_00, 500_00):
                try:
                    await session.transfers.create(
                        profile_id=sandbox.profiles.transfers,
                        source={"type": "managed_accounts", "id": one},
                        destination={"type": "managed_accounts", "id": two},
                        destination_amount={"currency": "EUR", "amount": amount},
                    )
                except OverTheCap as error:
                    print(f"refused: {error}")


asyncio.run(main())
