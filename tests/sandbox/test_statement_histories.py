"""Statements of histories made up at random: they add up, in every part that can be asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fidelity.world import Json, World, world

LATEST = {"x_api_version": "LATEST"}
FEES = ("transfer", "send", "send_destination", "outgoing_wire_transfer", "purchase", "atm_withdrawal", "refund")
Act = Callable[["History", int], Awaitable[Any]]


class History:
    """One corporate with two accounts and two cards, somebody whom it pays, and moments between what it did."""

    def __init__(self, w: World, prepaid: str, debit: str) -> None:
        self.w = w
        self.cards = prepaid, debit
        self.instruments = [*w.seeded.accounts, prepaid]
        self.other = w.another()
        self.wires: list[str] = []
        self.moments = [w.sandbox.state.now()]

    def ref(self, n: int) -> Json:
        """One of its instruments."""
        id = self.instruments[n % 3]
        return {"type": "managed_cards" if id in self.cards else "managed_accounts", "id": id}

    async def transfer(self, n: int) -> None:
        """From one instrument to the next."""
        body = {"profileId": self.w.profiles.transfers, "source": self.ref(n), "destination": self.ref(n + 1)}
        await self.w.post("/transfers", {**body, "destinationAmount": {"currency": "EUR", "amount": n}})

    async def pay(self, n: int) -> None:
        """A send to somebody."""
        await self.w.send(self.other.accounts[0], n)

    async def receive(self, n: int) -> None:
        """A send from somebody."""
        source = {"type": "managed_accounts", "id": self.other.accounts[0]}
        await self.w.send(self.ref(n), n, self.other.token, source=source)

    async def wire(self, n: int) -> None:
        """A wire transfer that waits for the bank."""
        self.wires.append((await self.w.wire(n)).id)

    async def bank(self, n: int) -> None:
        """The bank accepts a wire transfer, rejects it or sends it back."""
        if not self.wires:
            return
        id = self.wires[n % len(self.wires)]
        if (await self.w.get(f"/outgoing_wire_transfers/{id}"))["state"] == "COMPLETED":
            self.w.sandbox.return_wire(id)
        await self.w.simulate(f"/wiretransfers/outgoing/{id}/{'accept' if n % 3 else 'reject'}")

    async def deposit(self, n: int) -> None:
        """From a bank."""
        await self.w.deposit(n, self.instruments[n % 2])

    async def review(self, n: int) -> None:
        """The end of the latest deposit's review, or of a send's."""
        for wire in (await self.w.get("/incoming_wire_transfers?state=PENDING"))["incomingWireTransfers"][:1]:
            self.w.sandbox.review_deposit(wire["id"], accept=n % 3 > 0)

    async def buy(self, n: int) -> None:
        """With one of the cards, at home or abroad."""
        await self.w.purchase(self.cards[n % 2], n, ("EUR", "USD")[n % 3 % 2], atmWithdrawal=n % 5 == 0)

    async def refund(self, n: int) -> None:
        """To one of the cards."""
        await self.w.refund(self.cards[n % 2], n)

    async def wait(self, n: int) -> None:
        """Long enough for a settlement, or not."""
        await self.w.pass_time(0.4 + n % 3)
        self.moments.append(self.w.sandbox.state.now())


ACTS: tuple[Act, ...] = (
    *(History.transfer, History.pay, History.receive, History.wire, History.bank, History.deposit),
    *(History.review, History.buy, History.refund, History.wait, History.wait),
)
steps = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(1, 300)), min_size=1, max_size=25)
programmes = st.fixed_dictionaries(
    {"fee": st.integers(0, 9), "review": st.booleans(), "parts": st.sampled_from([[1.0], [0.5, 0.5], [0.8], [1.2]])}
)


async def pages(w: World, path: str, limit: int, query: str = "", **headers: str) -> Json:
    """A statement read page by page; all pages agree about what is not theirs alone."""
    key = "entries" if headers else "entry"
    whole: Json = (await w.get(f"{path}?limit={limit}{query}", **headers)).body
    entries = whole[key]
    while len(entries) < whole["count"]:
        page = (await w.get(f"{path}?limit={limit}&offset={len(entries)}{query}", **headers)).body
        assert page[key]
        assert all(page[name] == whole[name] for name in whole if name not in (key, "responseCount"))
        entries += page[key]
    return whole


def moved(entries: list[Json]) -> int:
    """What entries of the newer shape add up to."""
    return sum(int(entry["balanceAdjustment"]["amount"]) for entry in entries)


async def adds_up(w: World, path: str, moments: list[int]) -> None:
    """Both shapes add up to the balances of the instrument, in all their parts."""
    balances = (await w.get(path)).body["balances"]
    path = f"{path}/statement"
    newer = await pages(w, path, 100, "&sortOrder=ASC", **LATEST)
    entries, balance = newer["entries"], 0
    for entry in entries:
        balance += entry["balanceAdjustment"]["amount"]
        assert entry["balanceAfter"]["amount"] == balance
    assert (newer["openingBalance"]["amount"], newer["closingBalance"]["amount"]) == (0, balances["actualBalance"])
    assert balance == balances["actualBalance"]
    assert (await pages(w, path, 3, **LATEST))["entries"] == entries[::-1]
    _fees_belong(entries)
    for since, until in pairwise(moments):
        part = await pages(w, path, 2, f"&startPeriod={since}&endPeriod={until}&sortOrder=ASC", **LATEST)
        assert part["entries"] == [entry for entry in entries if since <= entry["timestamp"] <= until]
        before = moved([entry for entry in entries if entry["timestamp"] < since])
        edges = part["openingBalance"]["amount"], part["closingBalance"]["amount"]
        assert edges == (before, before + moved(part["entries"]))
    await older_adds_up(w, path, balances)


async def older_adds_up(w: World, path: str, balances: Json) -> None:
    """The older shape adds up to both balances, and its filters select from its entries."""
    free = actual = 0
    entries = (await pages(w, path, 4, "&orderByTimestamp=ASC"))["entry"]
    for entry in entries:
        free += entry["availableBalanceAdjustment"]["amount"]
        actual += entry["actualBalanceAdjustment"]["amount"]
        assert (entry["availableBalanceAfter"]["amount"], entry["actualBalanceAfter"]["amount"]) == (free, actual)
    assert {"availableBalance": free, "actualBalance": actual} == balances
    real = (await pages(w, path, 3, "&showFundMovementsOnly=true"))["entry"]
    assert sum(entry["actualBalanceAdjustment"]["amount"] for entry in real) == actual
    latest = {tuple(entry["transactionId"].values()): entry for entry in entries}
    single = (await pages(w, path, 3, "&singleEntryPerTransaction=true"))["entry"]
    assert sorted(e["transactionId"]["id"] for e in single) == sorted(id for _, id in latest)
    assert all(entry in latest.values() for entry in single)
    for kind in {kind for kind, _ in latest}:
        found = await pages(w, path, 3, f"&transactionType={kind}&orderByTimestamp=ASC")
        assert found["entry"] == [entry for entry in entries if entry["transactionId"]["type"] == kind]


def _fees_belong(entries: list[Json]) -> None:
    """Each fee names the one entry that tells of it."""
    told = [(entry["entryId"], entry["fee"]["id"]) for entry in entries if "fee" in entry]
    taken = [e for e in entries if e["transaction"]["type"] == "fees" and e["balanceAdjustment"]["amount"] < 0]
    assert sorted(told) == sorted((entry["relatedEntryId"], entry["transaction"]["id"]) for entry in taken)


@settings(max_examples=15, deadline=None)
@given(steps=steps, programme=programmes)
def test_statements_of_any_history_add_up(steps: list[tuple[Act, int]], programme: Json) -> None:
    """Entries, balances after them and those of a period agree, on every page, in both shapes and orders."""

    async def go() -> None:
        async with world() as w:
            prepaid, debit = await w.prepaid(2_000), await w.debit(100_000)
            w.set(confirmation=False, exchange_rates={"USD/EUR": 0.5}, card_settlements=programme["parts"])
            w.set(fees={f"{name}_fees": {"EUR": programme["fee"]} for name in (*FEES, "incoming_wire")})
            w.rule("managed_accounts", review=programme["review"])
            w.rule("outgoing_wire_transfers", returns_fee=programme["review"])
            history = History(w, prepaid, debit)
            for act, n in steps:
                await act(history, n)
            for id in history.instruments:
                kind = "managed_cards" if id == prepaid else "managed_accounts"
                await adds_up(w, f"/{kind}/{id}", history.moments)

    asyncio.run(go())
