"""What rows of the fidelity table set up and call: one sandbox, one signed-in corporate, plain HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import httpx

from weavr_multi.sandbox import Sandbox, Seeded

Json = dict[str, Any]
ADDRESS = {"addressLine1": "1 Main Street", "city": "Valletta", "postCode": "VLT 1000", "country": "MT"}
DELIVERY = {"name": "Ada", "surname": "Root", **ADDRESS}
IBAN = "MT84MALT011000012345MTLCAST001S"
MOBILE = {"countryCode": "+356", "number": "79123456"}


@dataclass
class Answer:
    """A status and a body."""

    status: int
    body: Any
    text: str = field(default="", repr=False)

    def __getitem__(self, key: Any) -> Any:
        return self.body[key]

    @property
    def id(self) -> str:
        """The id of what was made."""
        assert self.status < 300, (self.status, self.text)
        return str(self.body["id"])


class World:
    """One row's sandbox."""

    def __init__(self, sandbox: Sandbox, http: httpx.AsyncClient) -> None:
        self.sandbox = sandbox
        self.http = http
        self.seeded: Seeded = sandbox.seed(accounts=2, balance=1_000_000)
        self.token = self.seeded.token

    @property
    def id(self) -> str:
        """The identity's."""
        return self.seeded.identity["id"]

    @property
    def account(self) -> str:
        """The first account's id."""
        return self.seeded.accounts[0]

    @property
    def profiles(self) -> Any:
        """Profile ids."""
        return self.sandbox.profiles

    def set(self, **settings: Any) -> None:
        """Settings of the programme."""
        self.sandbox.programme.configure(**settings)

    def rule(self, profile: str, **rules: Any) -> None:
        """Rules of a profile."""
        self.sandbox.programme.configure_profile(profile, **rules)

    async def call(
        self, method: str, path: str, body: Any = None, *, token: str | None = None, **headers: str
    ) -> Answer:
        """A call below the base URL; header names are written with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        bearer = {"authorization": f"Bearer {self.token if token is None else token}"}
        sent = await self.http.request(method, path, json=body, headers={**bearer, **named})
        json = sent.headers.get("content-type", "").startswith("application/json") and sent.content
        return Answer(sent.status_code, sent.json() if json else sent.content or None, sent.text)

    async def get(self, path: str, token: str | None = None, **headers: str) -> Answer:
        """GET below ``/multi``."""
        return await self.call("GET", f"/multi{path}", token=token, **headers)

    async def post(self, path: str, body: Any = None, token: str | None = None, **headers: str) -> Answer:
        """POST below ``/multi``."""
        return await self.call("POST", f"/multi{path}", body, token=token, **headers)

    async def patch(self, path: str, body: Any = None, token: str | None = None, **headers: str) -> Answer:
        """PATCH below ``/multi``."""
        return await self.call("PATCH", f"/multi{path}", body, token=token, **headers)

    async def delete(self, path: str, token: str | None = None) -> Answer:
        """DELETE below ``/multi``."""
        return await self.call("DELETE", f"/multi{path}", token=token)

    async def simulate(self, path: str, body: Any = None, **headers: str) -> Answer:
        """POST below ``/simulate/api``."""
        return await self.call("POST", f"/simulate/api{path}", body, programme_key=self.sandbox.api_key, **headers)

    async def office(self, method: str, path: str, body: Any = None, identity: Json | None = None) -> Answer:
        """A call of the back office for an identity."""
        asked = await self.post("/backoffice/access_token", {"identity": identity or self.seeded.identity})
        return await self.call(method, f"/multi/backoffice{path}", body, token=asked["token"]["token"])

    def events(self, path: str, owner: str | None = None) -> list[Json]:
        """The bodies of events so far, oldest first."""
        return [e["body"] for e in self.sandbox.webhooks.log(path) if owner is None or e["owner"] == owner]

    def another(self, **more: Any) -> Seeded:
        """One more corporate."""
        return self.sandbox.seed(**{"accounts": 1, "balance": 1_000_000, **more})

    def available(self, account: str | None = None) -> int:
        """What can be spent, by the ledger."""
        return self.sandbox.ledger.available(account or self.account)

    def change(self, kind: str, id: str, **fields: Any) -> None:
        """Change a record behind the API's back."""
        state = self.sandbox.state
        with state.store.transaction():
            state.records.put(kind, {**(state.records.get(kind, id) or {}), **fields})

    async def pass_time(self, seconds: float) -> None:
        """Let time pass, and what falls due happen."""
        self.sandbox.clock.advance(seconds)
        await self.sandbox.settle()

    async def settle(self) -> None:
        """Let a card payment be settled."""
        await self.pass_time(2)

    async def prepaid(self, amount: int = 0, **more: Any) -> str:
        """The id of a prepaid card with money."""
        body = {
            "profileId": self.profiles.managed_cards_prepaid,
            "friendlyName": "Travel",
            "nameOnCard": "Ada Root",
            "billingAddress": ADDRESS,
            "mode": "PREPAID_MODE",
            "currency": "EUR",
            **more,
        }
        id = (await self.post("/managed_cards", body)).id
        if amount:
            await self.transfer({"type": "managed_cards", "id": id}, amount)
        return id

    async def debit(self, limit: int | None = None, token: str | None = None, **more: Any) -> str:
        """The id of a debit card, with a limit if one is given."""
        body = {
            "profileId": self.profiles.managed_cards_debit,
            "friendlyName": "Office",
            "nameOnCard": "Ada Root",
            "billingAddress": ADDRESS,
            "mode": "DEBIT_MODE",
            "parentManagedAccountId": self.account,
            **more,
        }
        id = (await self.post("/managed_cards", body, token)).id
        if limit is not None:
            rules = {"spendLimit": [{"interval": "ALWAYS", "value": {"currency": "EUR", "amount": limit}}]}
            await self.post(f"/managed_cards/{id}/spend_rules", rules)
        return id

    async def physical(self, *, activated: bool = True, **more: Any) -> str:
        """The id of a physical card."""
        id = await self.prepaid(**more)
        body = {"deliveryAddress": DELIVERY, "activationCode": "123456", "productReference": "DEFAULT"}
        made = await self.post(f"/managed_cards/{id}/physical", {**body, "carrierType": "DEFAULT"})
        assert made.status == 200, made.text
        if activated:
            await self.post(f"/managed_cards/{id}/physical/activate", {"activationCode": "123456"})
        return id

    async def purchase(self, card: str, amount: int = 100, currency: str = "EUR", **more: Any) -> str:
        """The simulator's word for a purchase."""
        return await self.simulated(card, "purchase", amount, currency, **more)

    async def paid_by_number(self, card: str, amount: int = 100, what: str = "purchase", **more: Any) -> str:
        """The simulator's word for a payment by the details of a card."""
        kept = self.sandbox.state.records.get("managed_card", card) or {}
        printed = {"cardNumber": kept["_number"], "cvv": kept["_cvv"], "expiryDate": kept["expiryMmyy"]}
        money = {"currency": "EUR", "amount": amount}
        body = {**printed, "merchantName": "Shop", "transactionAmount": money, **more}
        return str((await self.simulate(f"/cards/{what}", body))["code"])

    async def refund(self, card: str, amount: int = 100, currency: str = "EUR", **more: Any) -> str:
        """The simulator's word for a refund."""
        return await self.simulated(card, "merchant_refund", amount, currency, **more)

    async def simulated(self, card: str, what: str, amount: int, currency: str, **more: Any) -> str:
        """The simulator's word for a card payment."""
        money = {"currency": currency, "amount": amount}
        answer = await self.simulate(
            f"/cards/{card}/{what}", {"merchantName": "Shop", "transactionAmount": money, **more}
        )
        return str(answer["code"])

    async def transfer(self, destination: Json, amount: int = 100, **more: Any) -> Answer:
        """A transfer from the first account."""
        body = {
            "profileId": self.profiles.transfers,
            "source": {"type": "managed_accounts", "id": self.account},
            "destination": destination,
            "destinationAmount": {"currency": "EUR", "amount": amount},
            **more,
        }
        return await self.post("/transfers", body)

    async def deposit(self, amount: int = 100, account: str | None = None, **more: Any) -> Answer:
        """A deposit of the simulator."""
        body = {"depositAmount": {"currency": "EUR", "amount": amount}, **more}
        return await self.simulate(f"/accounts/{account or self.account}/deposit", body)

    async def send(self, to: str | Json, amount: int = 100, token: str | None = None, **more: Any) -> Answer:
        """A send from the first account."""
        body = {
            "profileId": self.profiles.sends,
            "source": {"type": "managed_accounts", "id": self.account},
            "destination": {"type": "managed_accounts", "id": to} if isinstance(to, str) else to,
            "destinationAmount": {"currency": "EUR", "amount": amount},
            **more,
        }
        return await self.post("/sends", body, token)

    async def wire(self, amount: int = 100, account: str | None = None, currency: str = "EUR", **more: Any) -> Answer:
        """A wire transfer by SEPA from the first account."""
        body: Json = {
            "profileId": self.profiles.outgoing_wire_transfers,
            "sourceInstrument": {"type": "managed_accounts", "id": account or self.account},
            "transferAmount": {"currency": currency, "amount": amount},
            "description": "Invoice 7",
            "destinationBeneficiary": {
                "name": "Payee Ltd",
                "address": "1 Street",
                "bankName": "Bank",
                "bankAddress": "2 Street",
                "bankCountry": "MT",
                "bankAccountDetails": {"iban": IBAN, "bankIdentifierCode": "SDBXMT21"},
            },
        }
        return await self.post("/outgoing_wire_transfers", {**body, **more})

    async def confirm(self, kind: str, id: str, code: str = "123456") -> Answer:
        """Confirm one send, wire transfer or batch by SMS."""
        await self.post(f"/{kind}/{id}/challenges/otp/SMS")
        return await self.post(f"/{kind}/{id}/challenges/otp/SMS/verify", {"verificationCode": code})

    async def as_consumer(self) -> None:
        """Go on as a verified consumer with two accounts that have money and a number for codes."""
        id, self.token = await self.registered("consumers")
        await self.simulate(f"/consumers/{id}/verify")
        self.sandbox.enrol(id, "SMS")
        body = {"profileId": self.profiles.managed_accounts, "currency": "EUR"}
        made = [(await self.post("/managed_accounts", {**body, "friendlyName": f"Account {n}"})).id for n in (1, 2)]
        for account in made:
            self.sandbox.adjust(account, 1_000_000)
        self.seeded = replace(self.seeded, identity={"type": "CONSUMER", "id": id}, token=self.token, accounts=made)

    async def user(self, **more: Any) -> str:
        """The id of a new authorised user."""
        number = len(self.sandbox.webhooks.log()) + int(self.sandbox.state.ids.next()) % 10**6
        body = {"name": "Bo", "surname": "Clerk", "email": f"bo{number}@example.com", **more}
        return (await self.post("/users", body)).id

    def sign_in(self, person: str) -> str:
        """A usable token of a person."""
        from weavr_multi.sandbox.domain.people import persons, sign_in

        state = self.sandbox.state
        with state.store.transaction():
            found = persons.get(state, person)
            assert found is not None
            return sign_in.mint(state, found, "ACCESS").token

    def corporate(self, **more: Any) -> Json:
        """The body that makes a corporate; what is given replaces fields of the root user."""
        number = int(self.sandbox.state.ids.next()) % 10**9
        company = {"name": "New Ltd", "type": "LLC", "registrationNumber": f"C{number}", "registrationCountry": "MT"}
        root = {
            "name": "Cy",
            "surname": "Root",
            "email": f"cy{number}@example.com",
            "mobile": {"countryCode": "+356", "number": str(79_000_000 + number % 10**6)},
            "companyPosition": "DIRECTOR",
        }
        return {
            "profileId": self.profiles.corporates,
            "acceptedTerms": True,
            "ipAddress": "127.0.0.1",
            "baseCurrency": "EUR",
            "company": {**company, **more.pop("company", {})},
            "rootUser": {**root, **more},
        }

    def consumer(self, **more: Any) -> Json:
        """The body that makes a consumer; what is given replaces fields of the root user."""
        number = int(self.sandbox.state.ids.next()) % 10**9
        root = {
            "name": "Di",
            "surname": "Root",
            "email": f"di{number}@example.com",
            "mobile": {"countryCode": "+356", "number": str(77_000_000 + number % 10**6)},
            "dateOfBirth": {"year": 1990, "month": 1, "day": 1},
            "address": ADDRESS,
        }
        return {
            "profileId": self.profiles.consumers,
            "acceptedTerms": True,
            "ipAddress": "127.0.0.1",
            "baseCurrency": "EUR",
            "rootUser": {**root, **more},
        }

    async def registered(self, kind: str = "corporates", password: bool = True, **more: Any) -> tuple[str, str]:
        """Register an identity: its id, and the token that its first password gave."""
        body = self.corporate(**more) if kind == "corporates" else self.consumer(**more)
        made = await self.post(f"/{kind}", body)
        id = str(made["id"]["id"])
        if not password:
            return id, ""
        first = await self.post(f"/passwords/{id}/create", {"password": {"value": "Pass1234"}})
        assert first.status == 200, first.text
        return id, str(first["token"])


@asynccontextmanager
async def world() -> AsyncIterator[World]:
    """A fresh sandbox and its corporate; defects of the sandbox and of its ledger fail the row."""
    with Sandbox(serve=False, check_answers=True, bulk_rate=0) as sandbox:
        headers = {"api-key": sandbox.api_key}
        async with httpx.AsyncClient(transport=sandbox.transport(), base_url=sandbox.url, headers=headers) as http:
            yield World(sandbox, http)
        assert sandbox.problems == []
        assert list(sandbox.ledger.problems()) == []
