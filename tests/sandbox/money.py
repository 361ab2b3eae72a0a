"""Two identities who pay each other, through the SDK and a loopback socket."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import pytest

from weavr_multi import ApiError, Session, Weavr
from weavr_multi.sandbox import Sandbox, Seeded
from weavr_multi.sandbox.domain.money.iban import make_iban
from weavr_multi.sandbox.programme import Settings

CODE = "123456"
BALANCE = 1_000_000
IBAN = make_iban("4711")


@dataclass
class Party:
    """An identity with two accounts, and the session of its root user."""

    seeded: Seeded
    session: Session
    currency: str = "EUR"

    @property
    def id(self) -> str:
        """The identity's."""
        return self.seeded.identity["id"]

    def account(self, at: int = 0) -> dict[str, str]:
        """``InstrumentId`` of an account."""
        return {"type": "managed_accounts", "id": self.seeded.accounts[at]}

    def amount(self, minor: int) -> dict[str, Any]:
        """So much in the currency of the accounts."""
        return {"currency": self.currency, "amount": minor}


@dataclass
class Money:
    """Ada pays, Bob is paid."""

    sandbox: Sandbox
    weavr: Weavr
    ada: Party
    bob: Party

    def another(self, *, currency: str = "EUR", verified: bool = True, balance: int = BALANCE) -> Party:
        """One more identity."""
        seeded = self.sandbox.seed(accounts=2, balance=balance, currency=currency, verified=verified)
        return Party(seeded, self.weavr.session(token=seeded.token), currency)

    def available(self, party: Party, at: int = 0) -> int:
        """What can be spent, by the ledger."""
        return self.sandbox.ledger.available(party.seeded.accounts[at])

    def actual(self, party: Party, at: int = 0) -> int:
        """What there is, held money included, by the ledger."""
        return self.sandbox.ledger.actual(party.seeded.accounts[at])

    def events(self, path: str, party: Party) -> list[dict[str, Any]]:
        """The bodies of a party's events of a path so far."""
        return [event["body"] for event in self.sandbox.webhooks.log(path) if event["owner"] == party.id]

    async def pass_time(self, seconds: float) -> None:
        """Let the sandbox's time pass, and what falls due in it happen."""
        self.sandbox.clock.advance(seconds)
        await self.sandbox.settle()

    def at(self, seconds: float) -> str:
        """A time from now, as requests write it."""
        return str(self.sandbox.clock.now() + int(seconds * 1000))

    def set(self, profile: str, **rules: Any) -> None:
        """Give a profile rules."""
        self.sandbox.programme.configure_profile(profile, **rules)

    def change(self, kind: str, id: str, **fields: Any) -> None:
        """Change a record behind the API's back."""
        state = self.sandbox.state
        with state.store.transaction():
            found = state.records.get(kind, id)
            assert found is not None
            state.records.put(kind, found | fields)

    async def card(self, party: Party, mode: str = "PREPAID_MODE") -> dict[str, str]:
        """``InstrumentId`` of a new card of a party's."""
        prepaid = mode == "PREPAID_MODE"
        profiles = self.sandbox.profiles
        own = {"currency": party.currency} if prepaid else {"parent_managed_account_id": party.account()["id"]}
        made = await party.session.managed_cards.create(
            profile_id=profiles.managed_cards_prepaid if prepaid else profiles.managed_cards_debit,
            mode=mode,
            friendly_name="Card",
            name_on_card="Ada Root",
            billing_address={"addressLine1": "1 Street", "city": "Valletta", "postCode": "VLT1", "country": "MT"},
            **own,
        )
        return {"type": "managed_cards", "id": made.id}

    async def linked(self, party: Party) -> dict[str, str]:
        """``ExternalAccountId`` of a linked account of a party's, with `IBAN`."""
        made = await party.session.linked_accounts.create(
            profile_id=self.sandbox.profiles.linked_accounts,
            name="Seeded Ltd",
            type="BUSINESS",
            country="MT",
            currency=party.currency,
            account_reference={"iban": IBAN, "bankIdentifierCode": "SDBXMT21"},
        )
        await self.weavr.simulator.linked_accounts.verify(made.id, result="COMPLETED")
        return {"type": "linked_accounts", "id": made.id}

    async def confirm(self, resource_type: str, *ids: str) -> None:
        """Ada confirms what waits for it, by SMS."""
        challenges = self.ada.session.challenges
        started = await challenges.start_otp("SMS", resource_type=resource_type, resource_ids=list(ids))
        await challenges.verify_otp(
            started.sca_challenge_id, "SMS", resource_type=resource_type, verification_code=CODE
        )

    async def decline(self, resource_type: str, *ids: str) -> None:
        """Ada's device says no."""
        self.enrol_push()
        started = await self.ada.session.challenges.start_push(
            "AUTHY", resource_type=resource_type, resource_ids=list(ids)
        )
        await self.weavr.simulator.challenges.verify_invalid(
            credentials_id=self.ada.id, challenge_id=started.sca_challenge_id, auth_token=self.ada.seeded.token
        )

    def enrol_push(self) -> None:
        """Pair a device of Ada's."""
        factors = {"SMS": {"status": "ACTIVE"}, "AUTHY": {"status": "ACTIVE"}}
        self.change("person", self.ada.id, factors=factors)

    async def beneficiary(self, details: dict[str, Any], *, name: str = "Seeded Ltd") -> str:
        """The id of a beneficiary of Ada's that is active."""
        self.sandbox.programme.configure(confirmation=False)
        wanted = {
            "trustLevel": "TRUSTED",
            "beneficiaryInformation": {"businessName": name},
            "beneficiaryDetails": details,
        }
        batch = await self.ada.session.beneficiaries.create_batch(beneficiaries=[wanted])
        await self.sandbox.settle()
        self.sandbox.programme.configure(confirmation=True)
        listed = await self.ada.session.beneficiaries.list(batch_id=[batch.operation_batch_id.batch_id])
        return str(listed.items[0].id)


@asynccontextmanager
async def meeting(sandbox: Sandbox) -> AsyncIterator[Money]:
    """Two fresh identities; the programme is put back in order afterwards."""
    programme = sandbox.programme
    before = deepcopy(programme._profiles)
    async with Weavr(api_key=sandbox.api_key, base_url=sandbox.url, max_retries=0) as weavr:
        ada, bob = sandbox.seed(balance=BALANCE), sandbox.seed(balance=BALANCE)
        parties = [Party(seeded, weavr.session(token=seeded.token)) for seeded in (ada, bob)]
        yield Money(sandbox, weavr, *parties)
    programme._profiles = before
    programme.settings = Settings(bulk_rate=0)


@contextmanager
def refused(code: str | None, status: int = 409) -> Iterator[None]:
    """What is done here ends in this status, and in this code where the status has codes."""
    with pytest.raises(ApiError) as caught:
        yield
    assert (caught.value.status, caught.value.error_code if code else None) == (status, code)
