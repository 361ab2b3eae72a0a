"""Sends and wire transfers against a model of the balances: every minor unit is where it should be after each step."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

import httpx
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.sandbox.money import IBAN
from weavr_multi.sandbox import Sandbox
from weavr_multi.sandbox.clock import Clock

START = 1_000
FEES = {"sends": 3, "outgoing_wire_transfers": 4}
amounts = st.integers(min_value=1, max_value=700)


@dataclass
class Movement:
    """What the model knows of a send or wire transfer."""

    id: str
    type: str
    amount: int
    state: str
    due: int | None

    @property
    def cost(self) -> int:
        """Amount and fee."""
        return self.amount + FEES[self.type]


class Payments(RuleBasedStateMachine):
    """Ada pays Bob and banks outside; challenges, schedules, the other bank's answers in any order."""

    @initialize()
    def begin(self) -> None:
        self.now = 1_700_000_000_000
        self.sandbox = Sandbox(serve=False, check_answers=True, clock=Clock(lambda: self.now)).start()
        fees = {"send_fees": {"EUR": 3}, "outgoing_wire_transfer_fees": {"EUR": 4}}
        self.sandbox.programme.configure(fees=fees)
        self.ada, self.bob = (self.sandbox.seed(accounts=1, balance=START) for _ in range(2))
        self.free, self.reserved, self.received = START, 0, START
        self.movements: list[Movement] = []
        self.planned: list[Movement] = []

    def teardown(self) -> None:
        if hasattr(self, "sandbox"):
            self.sandbox.stop()

    def call(self, path: str, body: Any = None) -> httpx.Response:
        """POST something as Ada; her token is renewed where time has passed."""
        key = self.sandbox.api_key
        headers = {"api-key": key, "programme-key": key, "authorization": f"Bearer {self.ada.token}"}

        async def go() -> httpx.Response:
            async with httpx.AsyncClient(transport=self.sandbox.transport(), base_url=self.sandbox.url) as http:
                return await http.post(path, json=body, headers=headers)

        return asyncio.run(go())

    def chosen(self, data: st.DataObject, *states: str) -> Movement | None:
        """A movement in one of these states, if there is one."""
        fitting = [movement for movement in self.movements if movement.state in states]
        return data.draw(st.sampled_from(fitting)) if fitting else None

    @rule(type=st.sampled_from(sorted(FEES)), amount=amounts, later=st.booleans())
    def pay(self, type: str, amount: int, later: bool) -> None:
        due = self.now + 30_000 if later else None
        account = {"type": "managed_accounts", "id": self.ada.accounts[0]}
        money = {"currency": "EUR", "amount": amount}
        body: dict[str, Any] = {"profileId": self.sandbox.profiles[type]}
        if type == "sends":
            destination = {"type": "managed_accounts", "id": self.bob.accounts[0]}
            body |= {"source": account, "destination": destination, "destinationAmount": money}
        else:
            payee = {"name": "Payee", "iban": IBAN}
            body |= {
                "sourceInstrument": account,
                "destinationBeneficiary": payee,
                "transferAmount": money,
                "description": "Invoice",
            }
        if due is not None:
            body["scheduledTimestamp"] = str(due)
        answer = self.call(f"/multi/{type}", body)
        movement = Movement("", type, amount, "PENDING_CHALLENGE", due)
        if due is None and movement.cost > self.free:
            assert answer.json() == {"errorCode": "FUNDS_INSUFFICIENT"}
            return
        movement.id = answer.json()["id"]
        self.movements.append(movement)

    @rule(data=st.data(), verified=st.booleans())
    def answer_challenge(self, data: st.DataObject, verified: bool) -> None:
        movement = self.chosen(data, "PENDING_CHALLENGE")
        if movement is None:
            return
        wanted = {"resourceType": movement.type, "resourceIds": [movement.id]}
        started = self.call("/multi/challenges/otp/SMS", wanted)
        if started.status_code != 200:
            assert started.json() == {"errorCode": "RETRY_IN_15SEC"}
            return
        code = {"resourceType": movement.type, "verificationCode": "123456" if verified else "000000"}
        id = started.json()["scaChallengeId"]
        assert self.call(f"/multi/challenges/{id}/otp/SMS/verify", code).status_code == (204 if verified else 409)
        if verified:
            self.approved(movement)

    def approved(self, movement: Movement) -> None:
        """What the model says of a movement that may go on."""
        if movement.due is not None and movement.due > self.now:
            movement.state = "SCHEDULED"
            self.planned.append(movement)
        elif movement.cost > self.free:
            movement.state = "FAILED"
        elif movement.type == "sends":
            movement.state = "COMPLETED"
            self.free -= movement.cost
            self.received += movement.amount
        else:
            movement.state = "SUBMITTED"
            self.free -= movement.cost
            self.reserved += movement.cost

    @rule(data=st.data(), word=st.sampled_from(["accept", "reject"]))
    def other_bank(self, data: st.DataObject, word: str) -> None:
        movement = self.chosen(data, "SUBMITTED")
        if movement is None:
            return
        self.call(f"/simulate/api/wiretransfers/outgoing/{movement.id}/{word}")
        self.reserved -= movement.cost
        if word == "reject":
            self.free += movement.cost
        movement.state = "COMPLETED" if word == "accept" else "REJECTED"

    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        movement = self.chosen(data, "PENDING_CHALLENGE", "SCHEDULED", "SUBMITTED", "COMPLETED")
        if movement is None:
            return
        answer = self.call(f"/multi/{movement.type}/{movement.id}/cancel", {})
        if movement.state in ("PENDING_CHALLENGE", "SCHEDULED"):
            movement.state = "CANCELLED"
        else:
            assert answer.json() == {"errorCode": "INVALID_STATE"}

    @rule(amount=amounts)
    def deposit(self, amount: int) -> None:
        path = f"/simulate/api/accounts/{self.ada.accounts[0]}/deposit"
        self.call(path, {"depositAmount": {"currency": "EUR", "amount": amount}})
        self.free += amount

    @precondition(lambda self: any(movement.state == "SCHEDULED" for movement in self.movements))
    @rule(seconds=st.integers(min_value=16, max_value=60))
    def time_passes(self, seconds: int) -> None:
        self.now += seconds * 1000
        self.sandbox.clock.advance(0)
        waiting = [movement for movement in self.planned if movement.state == "SCHEDULED"]
        # Those of the same moment in the order in which they were approved.
        for movement in sorted(waiting, key=lambda movement: movement.due or 0):
            if movement.due is not None and movement.due <= self.now:
                self.approved(movement)
        asyncio.run(self.sandbox.settle())
        self.call("/multi/stepup/challenges/otp/SMS")

    @invariant()
    def every_minor_unit_is_where_it_should_be(self) -> None:
        if not hasattr(self, "sandbox"):
            return
        ledger, account = self.sandbox.ledger, self.ada.accounts[0]
        with self.sandbox.state.store.lock:
            assert (ledger.available(account), ledger.on_hold(account)) == (self.free, self.reserved)
            assert ledger.available(self.bob.accounts[0]) == self.received
            assert (list(ledger.problems()), ledger.total("EUR")) == ([], 0)
            kinds = {"sends": "send", "outgoing_wire_transfers": "outgoing_wire_transfer"}
            records = self.sandbox.state.records
            for movement in self.movements:
                found = records.get(kinds[movement.type], movement.id)
                assert found is not None
                assert found["state"] == movement.state
        assert self.sandbox.problems == []


TestPayments = Payments.TestCase
TestPayments.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
