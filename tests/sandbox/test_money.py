"""Money is conserved to the minor unit, whatever happens in whatever order."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from weavr_multi.sandbox import Sandbox

ACCOUNTS = 3
amounts = st.integers(min_value=-5, max_value=1_500)
accounts = st.integers(min_value=0, max_value=ACCOUNTS - 1)


class Money(RuleBasedStateMachine):
    """Random deposits, transfers, schedules, bulks, blocks and faults against a model of the balances."""

    @initialize()
    def begin(self) -> None:
        self.sandbox = Sandbox(serve=False, check_answers=True, bulk_rate=0).start()
        self.seeded = self.sandbox.seed(accounts=ACCOUNTS, balance=1_000)
        self.deposited = ACCOUNTS * 1_000
        self.refs: list[tuple[str, dict[str, Any], str]] = []

    def teardown(self) -> None:
        if hasattr(self, "sandbox"):
            self.sandbox.stop()

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response | None:
        """A call; ``None`` where the connection was dropped."""
        key = self.sandbox.api_key
        sent = {"api-key": key, "programme-key": key, "authorization": f"Bearer {self.seeded.token}", **headers}

        async def go() -> httpx.Response | None:
            async with httpx.AsyncClient(transport=self.sandbox.transport(), base_url=self.sandbox.url) as http:
                try:
                    return await http.request(method, path, json=body, headers=sent)
                except ConnectionResetError:
                    return None

        return asyncio.run(go())

    def body(self, source: int, destination: int, amount: int) -> dict[str, Any]:
        """A transfer."""
        ends = [{"type": "managed_accounts", "id": self.seeded.accounts[n]} for n in (source, destination)]
        return {
            "profileId": self.sandbox.profiles.transfers,
            "source": ends[0],
            "destination": ends[1],
            "destinationAmount": {"currency": "EUR", "amount": amount},
        }

    @rule(account=accounts, amount=amounts)
    def deposit(self, account: int, amount: int) -> None:
        body = {"depositAmount": {"currency": "EUR", "amount": amount}}
        answer = self.call("POST", f"/simulate/api/accounts/{self.seeded.accounts[account]}/deposit", body)
        assert answer is not None
        if answer.json()["code"] == "COMPLETED":
            self.deposited += amount

    @rule(source=accounts, destination=accounts, amount=amounts, later=st.booleans())
    def transfer(self, source: int, destination: int, amount: int, later: bool) -> None:
        body = self.body(source, destination, amount)
        if later:
            body["scheduledTimestamp"] = str(self.sandbox.clock.now() + 30_000)
        ref = f"r{len(self.refs)}"
        answer = self.call("POST", "/multi/transfers", body, **{"idempotency-ref": ref})
        if answer is not None and answer.status_code == 200:
            self.refs.append((ref, body, answer.json()["id"]))

    @rule(data=st.data())
    def repeat(self, data: st.DataObject) -> None:
        if not self.refs:
            return
        ref, body, id = data.draw(st.sampled_from(self.refs))
        before = self.balances()
        answer = self.call("POST", "/multi/transfers", body, **{"idempotency-ref": ref})
        if answer is not None and answer.status_code == 200:
            assert answer.json()["id"] == id
        assert self.balances() == before

    @rule(items=st.lists(st.tuples(accounts, accounts, amounts), min_size=1, max_size=5), stop=st.booleans())
    def bulk(self, items: list[tuple[int, int, int]], stop: bool) -> None:
        made = self.call("POST", "/multi/bulks/transfers", [{"requestBody": self.body(*item)} for item in items])
        if made is None or made.status_code != 201:
            return
        mode = {"mode": "ON_FAILURE_STOP" if stop else "ON_FAILURE_CONTINUE"}
        self.call("POST", f"/multi/bulks/{made.json()['bulkId']}/execute", mode)

    @rule(account=accounts, word=st.sampled_from(["block", "unblock"]))
    def block(self, account: int, word: str) -> None:
        self.call("POST", f"/multi/managed_accounts/{self.seeded.accounts[account]}/{word}")

    @rule(kind=st.sampled_from(["fail_before", "fail_after", "drop_before", "drop_after"]))
    def fault(self, kind: str) -> None:
        if kind.startswith("fail"):
            self.sandbox.fail("transfers.create", when="after" if kind == "fail_after" else "before")
        elif kind == "drop_after":
            self.sandbox.drop_after_commit("transfers.create")
        else:
            self.sandbox.drop_before_commit("transfers.create")

    @rule(seconds=st.integers(min_value=1, max_value=60))
    def time_passes(self, seconds: int) -> None:
        self.sandbox.clock.advance(seconds)
        self.call("GET", "/multi/managed_accounts")

    def balances(self) -> list[int]:
        """What the ledger says."""
        with self.sandbox.state.store.lock:
            return [self.sandbox.ledger.available(id) for id in self.seeded.accounts]

    @invariant()
    def money_is_conserved(self) -> None:
        if not hasattr(self, "sandbox"):
            return
        asyncio.run(self.sandbox.settle())
        balances = self.balances()
        assert sum(balances) == self.deposited
        assert min(balances) >= 0
        assert list(self.sandbox.ledger.problems()) == []
        assert self.sandbox.problems == []


TestMoney = Money.TestCase
TestMoney.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
