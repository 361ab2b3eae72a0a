"""Recovery, counted: thousands of deliveries of all recoverable kinds, some of which the sandbox loses at random.

``python -m tests.webhooks.lost_deliveries`` (or ``make recovery``) prints what was lost, found and handled, the wall
time and the requests, and fails on any difference.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from tests.fidelity.world import IBAN, Answer, World
from tests.support.web_servers import serve_asgi
from weavr_multi import Money, Weavr
from weavr_multi.sandbox import Sandbox
from weavr_multi.webhooks import Event, SqliteDeliveryLog, WebhookApp, WebhookReceiver, WebhookVerifier
from weavr_multi.webhooks.recovery import TABLE, Recovery, recover
from weavr_multi.webhooks.recovery.event_key import facts_key

# What of each event stays as it is: an event on the way is not to be seen any more in a list.
LAST: dict[str, Callable[[dict[str, Any]], bool]] = {
    "/transfers/watch": lambda body: body["eventType"] == "COMPLETED",
    "/send/watch": lambda body: body["eventType"] == "COMPLETED",
    "/outgoing_wire_transfers/watch": lambda body: body["eventType"] == "COMPLETED",
    "/correspondent_bank_transfers/watch": lambda body: body["eventType"] == "COMPLETED",
    "/managed_accounts/deposits/watch": lambda body: body["state"] == "COMPLETED",
    "/managed_cards/payments/watch": lambda body: True,
    "/managed_cards/authorisations/watch": lambda body: True,
    "/managed_cards/settlements/watch": lambda body: True,
    "/fees/watch": lambda body: True,
    "/managed_accounts/watch": lambda body: body["type"] == "CREATED",
    "/managed_cards/state_change/watch": lambda body: body["eventType"] == "ENABLED",
    "/managed_cards/physical_cards_upgrade/watch": lambda body: True,
    "/linked_accounts/watch": lambda body: body["eventType"] == "VERIFIED",
    "/bulk_process_end/watch": lambda body: body["status"] == "COMPLETED",
    "/beneficiaries/batch/watch": lambda body: body["eventType"] == "CHALLENGE_COMPLETED",
    "/auth/users/user_deactivated/watch": lambda body: True,
    "/corporates/kyb/watch": lambda body: body["status"] == "APPROVED",
    "/consumers/kyc/watch": lambda body: body["status"] == "APPROVED",
}
CONSUMER = "consumer@example.com"


@dataclass
class Loss:
    """Loses so many of the events that can be recovered, at random.

    Attributes:
        count: How many.
        share: The share of those that come.
        seed: Of the random numbers.
        lost: How many were lost, by path.
    """

    count: int
    share: float
    seed: int
    lost: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def __call__(self, path: str, body: dict[str, Any]) -> bool:
        last = LAST.get(path)
        if last is None or not last(body) or self.lost.total() >= self.count:
            return False
        # One of each kind is lost for certain.
        if path in self.lost and self._random.random() >= self.share:
            return False
        self.lost[path] += 1
        return True


class Handled:
    """Counts what handlers were called with, by what each event is about."""

    def __init__(self) -> None:
        self.by_key: Counter[str] = Counter()
        self.recovered: Counter[str] = Counter()
        self.amounts: dict[str, Money | None] = {}

    async def __call__(self, event: Event) -> None:
        key = facts_key(event) or event.delivery.key
        self.by_key[key] += 1
        if event.delivery.recovered:
            self.recovered[type(event).__name__] += 1
            self.amounts[key] = event.amount


async def live(world: World, wanted: int) -> None:
    """Cause events of every recoverable kind until there are so many."""
    world.set(fees={"MONTHLY": {"EUR": 250}})
    for profile in ("outgoing_wire_transfers", "correspondent_bank_transfers", "sends"):
        world.rule(profile, low_value={"EUR": 1_000})
    for account in world.seeded.accounts:
        world.sandbox.adjust(account, 100_000_000)
    card = await world.prepaid(500_000)
    payee = world.another().accounts[0]
    while len(world.sandbox.webhooks.log(limit=1_000_000)) < wanted:
        await _payments(world, card, payee)
        await _people(world)
        await _things(world)
        await world.settle()


async def _payments(world: World, card: str, payee: str) -> None:
    other = world.seeded.accounts[1]
    for _ in range(10):
        _done(await world.transfer({"type": "managed_accounts", "id": other}, 1))
        _done(await world.send(payee, 1))
        _done(await world.deposit(500))
        assert await world.purchase(card, 1) == "APPROVED"
    await world.refund(card, 1)
    account = {"account": "ACC1", "financialInstitution": "SDBXMT21"}
    correspondent = {
        "profileId": world.profiles.correspondent_bank_transfers,
        "sourceInstrument": {"type": "managed_accounts", "id": world.account},
        "amount": {"currency": "EUR", "amount": 1},
        "originator": {
            "name": "Olga",
            "address": "1 Street",
            "country": "MT",
            "tag": "o",
            "bankAccountDetails": account,
        },
        "beneficiary": {"name": "Payee Ltd", "iban": IBAN, "address": "2 Street"},
        "purpose": "goods",
    }
    for made in (await world.wire(1), await world.post("/correspondent_bank_transfers", correspondent)):
        _done(await world.simulate(f"/wiretransfers/outgoing/{made.id}/accept"))


async def _things(world: World) -> None:
    account = {"profileId": world.profiles.managed_accounts, "currency": "EUR", "friendlyName": "More"}
    _done(await world.post("/managed_accounts", account))
    await world.physical()
    linked = {
        "profileId": world.profiles.linked_accounts,
        "name": "Ada Root",
        "type": "BUSINESS",
        "country": "DE",
        "currency": "EUR",
        "accountReference": {"iban": _german(world), "bankIdentifierCode": "BYLADEM1001"},
    }
    id = _done(await world.post("/linked_accounts", linked)).id
    _done(await world.simulate(f"/linked_accounts/{id}/verify", {"result": "COMPLETED"}))
    transfer = {
        "profileId": world.profiles.transfers,
        "source": {"type": "managed_accounts", "id": world.account},
        "destination": {"type": "managed_accounts", "id": world.seeded.accounts[1]},
        "destinationAmount": {"currency": "EUR", "amount": 1},
    }
    bulk = _done(await world.post("/bulks/transfers", [{"requestBody": transfer}]))["bulkId"]
    _done(await world.post(f"/bulks/{bulk}/execute", {"mode": "ON_FAILURE_CONTINUE"}))


async def _people(world: World) -> None:
    _done(await world.post(f"/users/{await world.user()}/deactivate"))
    beneficiary = {
        "trustLevel": "TRUSTED",
        "beneficiaryInformation": {"businessName": "Seeded Ltd"},
        "beneficiaryDetails": {"instrument": {"type": "managed_accounts", "id": world.another().accounts[0]}},
    }
    made = _done(await world.post("/beneficiaries", {"beneficiaries": [beneficiary]}))
    await world.settle()
    _done(await world.confirm("beneficiaries/batch", made["operationBatchId"]["batchId"]))
    charged = {"feeType": "MONTHLY", "source": {"type": "managed_accounts", "id": world.account}}
    _done(await world.post("/corporates/fees/charge", charged))


def _done(answer: Answer) -> Answer:
    assert answer.status < 300, (answer.status, answer.text)
    return answer


def _german(world: World) -> str:
    """An IBAN that nobody has yet."""
    account = f"37040044{int(world.sandbox.state.ids.next()) % 10**10:010d}"
    return f"DE{98 - int(account + '131400') % 97:02d}{account}"


async def drill(deliveries: int, lost: int, seed: int, folder: Path) -> list[str]:
    """Run it, print what happened, and return what is wrong."""
    loss, handled = Loss(lost, 1.6 * lost / deliveries, seed), Handled()
    with Sandbox(serve=False, bulk_rate=0) as sandbox:
        headers = {"api-key": sandbox.api_key}
        log = SqliteDeliveryLog(folder / "deliveries.db")
        receiver = WebhookReceiver(
            [sandbox.api_key], webhooks_keys=[sandbox.programme.webhooks_key], log=log, recoverable=True
        )
        receiver.on_any(handled)
        async with (
            httpx.AsyncClient(transport=sandbox.transport(), base_url=sandbox.url, headers=headers) as http,
            serve_asgi(WebhookApp(receiver)) as url,
        ):
            world = World(sandbox, http)
            sandbox.clock.advance(2)  # seeded things have no events
            begun = datetime.fromtimestamp(sandbox.clock.now() / 1000, UTC) - timedelta(seconds=1)
            sandbox.webhooks.register(url)
            sandbox.webhooks.lose = loss
            sandbox.due_diligence(world.id, "APPROVED")
            consumer, _ = await world.registered("consumers", email=CONSUMER)
            sandbox.due_diligence(consumer, "APPROVED")
            await live(world, deliveries)
            sandbox.webhooks.lose = None
            await sandbox.settle(600)
            return await _recovered(sandbox, http, world, receiver, handled, loss, begun)


async def _recovered(
    sandbox: Sandbox,
    http: httpx.AsyncClient,
    world: World,
    receiver: WebhookReceiver,
    handled: Handled,
    loss: Loss,
    begun: datetime,
) -> list[str]:
    delivered = Counter(handled.by_key)
    requests: list[str] = []

    async def count(request: httpx.Request) -> None:
        requests.append(request.url.path)

    transport = httpx.AsyncClient(transport=sandbox.transport(), event_hooks={"request": [count]})
    async with transport, Weavr(api_key=sandbox.api_key, base_url=sandbox.url, http_client=transport) as weavr:
        sessions = [
            await weavr.sign_in(world.seeded.email, world.seeded.password),
            await weavr.sign_in(CONSUMER, "Pass1234"),
        ]
        requests.clear()
        until = datetime.fromtimestamp(sandbox.clock.now() / 1000, UTC) + timedelta(seconds=1)
        window: dict[str, Any] = {"sessions": sessions, "since": begun, "until": until, "undated": True}
        start = time.perf_counter()
        first = await recover(receiver, **window)
        took, asked = time.perf_counter() - start, len(requests)
        again = await recover(receiver, **window)
    before_late = Counter(handled.by_key)
    late = sandbox.webhooks.deliveries(state="LOST", limit=100_000)
    for delivery in late:
        sandbox.webhooks.resend(delivery.id)
    await sandbox.settle(600)
    events = len(sandbox.webhooks.log(limit=1_000_000))
    print(
        f"recovery: {events} events, {loss.lost.total()} lost (seed {loss.seed}); {first.missing.total()} found, "
        f"{first.outcomes['handled']} handled in {took:.1f} s by {asked} requests "
        f"for {first.objects} objects; "
        f"run again: {again.missing.total()} found; {len(late)} late originals, of which "
        f"{handled.by_key.total() - before_late.total()} were handled"
    )
    for name, number in sorted(first.missing.items()):
        print(f"  {name}: {number}")
    return _wrong(loss, first, again, delivered, before_late, handled, asked, _amounts(sandbox))


def _amounts(sandbox: Sandbox) -> dict[str, Money | None]:
    """The amount of each event that happened, by what it is about."""
    found: dict[str, Money | None] = {}
    for told in sandbox.webhooks.log(limit=1_000_000):
        body = json.dumps(told["body"]).encode()
        event = WebhookVerifier("key").parse_unverified(told["path"], {}, body)
        found[facts_key(event) or ""] = event.amount
    return found


def _wrong(
    loss: Loss,
    first: Recovery,
    again: Recovery,
    delivered: Counter[str],
    before_late: Counter[str],
    handled: Handled,
    asked: int,
    originals: dict[str, Money | None],
) -> list[str]:
    wrong = []
    if loss.lost.total() != loss.count:
        wrong.append(f"{loss.lost.total()} were lost, not {loss.count}")
    if first.unread:
        wrong.append(f"not read: {first.unread}")
    if first.missing.total() != loss.lost.total() or first.outcomes != Counter(handled=loss.lost.total()):
        wrong.append(f"lost {loss.lost.total()}, found {first.missing.total()}, outcomes {first.outcomes}; {loss.lost}")
    if again.missing.total():
        wrong.append(f"found again: {again.missing}")
    if repeated := [key for key in before_late if before_late[key] > max(1, delivered[key])]:
        wrong.append(f"handled more than once: {repeated[:5]}")
    if other := [key for key, amount in handled.amounts.items() if originals[key] != amount]:
        wrong.append(f"recovered with another amount: {other[:5]}")
    if handled.by_key != before_late:
        wrong.append(f"late originals were handled: {list((handled.by_key - before_late).items())[:5]}")
    most = first.objects // 100 + 2 * len({row.source for row in TABLE if row.source})
    if asked > most:
        wrong.append(f"{asked} requests, {most} are allowed")
    return wrong


def main() -> int:
    """Run the drill from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--deliveries", type=int, default=5000)
    parser.add_argument("--lost", type=int, default=500)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        wrong = asyncio.run(drill(given.deliveries, given.lost, given.seed, Path(folder)))
    for line in wrong:
        print(f"WRONG: {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
