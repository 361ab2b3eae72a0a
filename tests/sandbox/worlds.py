"""A sandbox with something of everything in it, and requests that hit what is there."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from hypothesis import strategies as st

from tests.sandbox import cards, people
from tests.sandbox.conftest import Api
from tests.sandbox.request_bodies import linked_account
from weavr_multi.sandbox import Sandbox
from weavr_multi.sandbox.api.description import Operation
from weavr_multi.sandbox.domain.money.iban import make_iban
from weavr_multi.sandbox.domain.people import identities, sign_in

# The first segment of a path to the kind of record that its ids are of.
_KINDS = {
    "managed_accounts": "managed_account",
    "accounts": "managed_account",
    "managed_cards": "managed_card",
    "cards": "managed_card",
    "linked_accounts": "linked_account",
    "transfers": "transfer",
    "sends": "send",
    "outgoing_wire_transfers": "outgoing_wire_transfer",
    "wiretransfers": "outgoing_wire_transfer",
    "incoming_wire_transfers": "incoming_wire_transfer",
    "correspondent_bank_transfers": "correspondent_bank_transfer",
    "beneficiaries": "beneficiary",
    "card_payments": "card_payment",
    "bulks": "bulk",
    "users": "person",
    "passwords": "person",
    "corporates": "corporate",
    "consumers": "consumer",
    "challenges": "challenge",
    "factors": "person",
}


def movements(world: World, destination: str) -> dict[str, Any]:
    """A body for each way to move money, and for a payee."""
    profiles = world.sandbox.profiles
    source = {"type": "managed_accounts", "id": world.seeded.accounts[0]}
    amount = {"currency": "EUR", "amount": 5}
    payee = {"name": "Bob", "iban": make_iban("815"), "bankIdentifierCode": "SDBXMT21"}
    transfer = {
        "profileId": profiles.transfers,
        "source": source,
        "destination": {"type": "managed_accounts", "id": world.seeded.accounts[1]},
        "destinationAmount": amount,
    }
    return {
        "/transfers": transfer,
        "/bulks/transfers": [{"requestBody": transfer}] * 3,
        "/sends": {
            "profileId": profiles.sends,
            "source": source,
            "destination": {"type": "managed_accounts", "id": destination},
            "destinationAmount": amount,
        },
        "/outgoing_wire_transfers": {
            "profileId": profiles.outgoing_wire_transfers,
            "sourceInstrument": source,
            "transferAmount": amount,
            "description": "Invoice",
            "destinationBeneficiary": payee,
        },
        "/correspondent_bank_transfers": {
            "profileId": profiles.correspondent_bank_transfers,
            "sourceInstrument": source,
            "amount": amount,
            "originator": {
                "name": "Ada",
                "address": "1 Street",
                "country": "MT",
                "bankAccountDetails": {"account": "12345678", "financialInstitution": "SDBXMT21"},
            },
            "beneficiary": {**payee, "address": "2 Street"},
            "purpose": "Invoice",
        },
        "/beneficiaries": {
            "beneficiaries": [
                {
                    "trustLevel": "TRUSTED",
                    "beneficiaryInformation": {"businessName": "Bob Ltd"},
                    "beneficiaryDetails": {"bankAccountDetails": {"iban": payee["iban"]}},
                }
            ]
        },
    }


class World:
    """What schemathesis plays in."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.seeded = sandbox.seed(accounts=3, transactions=5)
        asyncio.run(self._people_it())

    async def _people_it(self) -> None:
        """One of each thing that requests can be about."""
        headers = {"api-key": self.sandbox.api_key}
        async with httpx.AsyncClient(base_url=self.sandbox.url, headers=headers) as http:
            api = Api(self.sandbox, http, self.seeded, self.seeded.token)
            await people.invited(api)
            card = await cards.funded(api)
            await cards.pay(api, card)
            await cards.made(api, cards.debit(api))
            await cards.physical(api)
            await api.post("/linked_accounts", linked_account(api))
            other = self.sandbox.seed()
            for path, body in movements(self, other.accounts[0]).items():
                answer = await api.post(path, body)
                assert answer.status_code in (200, 201), (path, answer.text)
            body = {"depositAmount": {"currency": "EUR", "amount": 5}, "senderName": "Someone"}
            await api.simulate(f"/accounts/{self.seeded.accounts[0]}/deposit", body)
            await self.sandbox.settle()

    def headers(self, operation: Operation) -> dict[str, str]:
        """Key and a fresh token: some operations end the one that they are called with."""
        state = self.sandbox.state
        with state.store.transaction():
            person = identities.root_user(state, self.seeded.identity["id"])
            person["active"], person["_locked_until"] = True, 0
            state.records.put("person", person)
            kind = "BACKOFFICE" if operation.surface == "backoffice" else "ACCESS"
            token = sign_in.mint(state, person, kind).token
        key = self.sandbox.api_key
        return {"api-key": key, "programme-key": key, "authorization": f"Bearer {token}"}

    def ids(self, kind: str) -> list[str]:
        """Some ids of a kind."""
        with self.sandbox.state.store.lock:
            rows = self.sandbox.state.store.all(
                "SELECT id FROM records WHERE kind = ? ORDER BY seq DESC LIMIT 5", (kind,)
            )
        return [str(row[0]) for row in rows]

    def fill(self, case: Any, data: st.DataObject) -> None:
        """Put ids that exist where ids are asked for, mostly."""
        if data.draw(st.integers(0, 4)) == 0:
            return
        kind = next((_KINDS[part] for part in case.path.split("/") if part in _KINDS), None)
        ids = self.ids(kind) if kind is not None else []
        if ids and isinstance(case.path_parameters, dict):
            for name in case.path_parameters:
                if name.endswith("id"):
                    case.path_parameters[name] = data.draw(st.sampled_from(ids))
        self._fill_body(case.body, case.path, data)

    def _fill_body(self, body: Any, path: str, data: st.DataObject) -> None:
        if isinstance(body, list):
            for item in body:
                self._fill_body(item, path, data)
        if not isinstance(body, dict):
            return
        for name, value in body.items():
            if name == "profileId":
                body[name] = data.draw(st.sampled_from(sorted(self.sandbox.profiles.values())))
            elif name == "currency" and isinstance(value, str):
                body[name] = "EUR"
            elif name == "parentManagedAccountId":
                body[name] = self.seeded.accounts[0]
            elif name in ("resourceIds", "beneficiaryIds"):
                kinds = ("send", "outgoing_wire_transfer", "correspondent_bank_transfer", "beneficiary")
                body[name] = self.ids(data.draw(st.sampled_from(kinds)))[:1] or ["1"]
            elif isinstance(value, dict) and set(value) == {"type", "id"}:
                if value["type"] in ("managed_accounts", "managed_cards"):
                    body[name] = {"type": "managed_accounts", "id": data.draw(st.sampled_from(self.seeded.accounts))}
            else:
                self._fill_body(value, path, data)
