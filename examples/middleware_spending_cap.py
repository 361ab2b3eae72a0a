"""A spending cap and a stopwatch as middleware: what is over the cap is refused before anything is sent.

Run it: ``python examples/middleware_spending_cap.py`` (needs the extra ``[sandbox]``).
"""

import asyncio
import time
from collections.abc import Iterator
from typing import Any

from weavr_multi import Weavr, money
from weavr_multi.sandbox import Sandbox
from weavr_multi.telemetry import OutgoingCall, Proceed

# The operations that pay, with the argument that says how much.
PAYMENTS = {
    "transfers.create": "destination_amount",
    "sends.create": "destination_amount",
    "outgoing_wire_transfers.create": "transfer_amount",
    "correspondent_bank_transfers.create": "amount",
}
# The same in bulk (submit_transfers, …): each item has the body of one payment, as it is sent.
BULKS = {
    "bulks.create_transfers": "destinationAmount",
    "bulks.create_sends": "destinationAmount",
    "bulks.create_outgoing_wire_transfers": "transferAmount",
}


class OverTheCap(Exception):
    """A payment that our own rules do not allow."""


def amounts(call: OutgoingCall) -> Iterator[Any]:
    """Give the amount of each payment that a call makes. One in a form that is not known here ends the call."""
    if call.operation in PAYMENTS:
        yield call.reveal()[PAYMENTS[call.operation]]
    elif call.operation in BULKS:
        for item in call.reveal()["body"]:
            yield item["requestBody"][BULKS[call.operation]]
    elif " " in call.operation and call.method != "GET":  # a call by `request`: "POST /multi/transfers"
        yield None


class SpendingCap:
    """Refuses payments above a number of minor units, alone and in bulks."""

    def __init__(self, most: int) -> None:
        self.most = most

    async def __call__(self, call: OutgoingCall, proceed: Proceed) -> None:
        for amount in amounts(call):
            found = money(amount)
            if found is None:
                raise OverTheCap(f"{call.operation}: an amount that is not known here")
            if found.minor_units > self.most:
                raise OverTheCap(f"{call.operation}: {found} is more than {self.most} minor units")
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
            payments: list[Any] = [
                {
                    "profile_id": sandbox.profiles.transfers,
                    "source": {"type": "managed_accounts", "id": one},
                    "destination": {"type": "managed_accounts", "id": two},
                    "destination_amount": {"currency": "EUR", "amount": amount},
                }
                for amount in (20_00, 500_00)
            ]
            for payment in payments:
                try:
                    await session.transfers.create(**payment)
                except OverTheCap as error:
                    print(f"refused: {error}")
            try:
                await session.bulks.submit_transfers(payments)
            except OverTheCap as error:
                print(f"refused: {error}")
            try:
                await session.request("POST", "/multi/transfers", json=payments[0], idempotent=True)
            except OverTheCap as error:
                print(f"refused: {error}")


asyncio.run(main())
