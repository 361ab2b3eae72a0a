"""Sends and wire transfers made in bulk wait for approval: a few challenges approve them all."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bulks.world import BALANCE, World, world
from weavr_multi import ConfigurationError
from weavr_multi.bulks import BulkResult, MemoryJournal
from weavr_multi.models import BulkProcessOperation
from weavr_multi.sandbox import Seeded

pytestmark = pytest.mark.anyio
IBAN = "DE89370400440532013000"


def sends(here: World, count: int, other: Seeded) -> list[dict[str, Any]]:
    """So many sends to somebody else's account."""
    return [
        {
            "profile_id": here.sandbox.profiles.sends,
            "source": {"type": "managed_accounts", "id": here.seeded.accounts[0]},
            "destination": {"type": "managed_accounts", "id": other.accounts[0]},
            "destination_amount": {"currency": "EUR", "amount": number + 1},
        }
        for number in range(count)
    ]


async def test_all_sends_of_a_bulk_are_approved_by_one_code() -> None:
    async with world() as here:
        other = here.sandbox.seed(accounts=1, balance=0)
        run = await here.bulks.submit_sends(sends(here, 5, other))
        outcome = await run.run("ON_FAILURE_CONTINUE", poll=0.02)
        assert outcome.status == "COMPLETED"
        assert [result.waits_for for result in outcome.pending] == ["challenge"] * 5
        asked = []

        async def ask(challenge: Any) -> str:
            asked.append(challenge)
            return "123456"

        challenges = await outcome.confirm(code=ask)
        assert len(asked) == len(challenges) == 1
        await here.sandbox.settle()
        assert here.sandbox.ledger.available(other.accounts[0]) == 15
        assert here.sandbox.ledger.available(here.seeded.accounts[0]) == BALANCE - 15


async def test_an_outcome_in_which_nothing_waits_asks_for_nothing() -> None:
    async with world() as here:
        run = await here.bulks.submit_transfers(here.transfers(2))
        outcome = await run.run("ON_FAILURE_STOP", poll=0.02)

        async def ask(challenge: Any) -> str:
            raise AssertionError("nobody should be asked")

        assert await outcome.confirm(code=ask) == []


def wires(here: World, *names: str) -> list[dict[str, Any]]:
    """A wire transfer to each name; the bank knows the payee as Ada Lovelace."""
    here.sandbox.programme.configure_profile("outgoing_wire_transfers", payee_names={IBAN: "Ada Lovelace"})
    return [
        {
            "profile_id": here.sandbox.profiles.outgoing_wire_transfers,
            "source_instrument": {"type": "managed_accounts", "id": here.seeded.accounts[0]},
            "transfer_amount": {"currency": "EUR", "amount": 100 + number},
            "description": "Invoice",
            "destination_beneficiary": {"name": name, "iban": IBAN},
        }
        for number, name in enumerate(names)
    ]


async def code(challenge: Any) -> str:
    """The code of the sandbox."""
    return "123456"


async def test_payees_whose_names_did_not_match_need_a_decision() -> None:
    """Accepting them is never implied by confirming."""
    async with world() as here:
        run = await here.bulks.submit_outgoing_wire_transfers(wires(here, "Somebody Else", "Ada Lovelace"))
        outcome = await run.run("ON_FAILURE_CONTINUE", poll=0.02)
        assert [result.waits_for for result in outcome.pending] == ["confirmation", "challenge"]
        with pytest.raises(ConfigurationError, match="1 wire transfers wait because the payee's name did not match"):
            await outcome.confirm(code=code)
        [challenge] = await outcome.confirm(code=code, accept_payees=False)
        assert list(challenge.resource_ids) == [outcome[1].response.id]
        [challenge] = await outcome.confirm(code=code, accept_payees=True)
        assert list(challenge.resource_ids) == [outcome[0].response.id]
        assert await outcome.confirm(code=code) == []


async def test_what_failed_or_waits_is_kept_and_confirmed_where_results_are_too_many() -> None:
    async with world() as here:
        other = here.sandbox.seed(accounts=1, balance=0)
        run = await here.bulks.submit_sends(sends(here, 3, other), chunk_size=2, journal=MemoryJournal())
        outcome = await run.run("ON_FAILURE_CONTINUE", poll=0.02, keep="failed")
        assert len(await outcome.confirm(code=code)) == 1
        await here.sandbox.settle()
        assert here.sandbox.ledger.available(other.accounts[0]) == 6


async def test_what_cannot_wait_is_read_by_its_failures_alone() -> None:
    async with world() as here:
        user = {"name": "Ada", "surname": "Lovelace", "email": "ada@example.com"}
        run = await here.bulks.submit_users([user, {**user, "email": "bob@example.com"}])
        outcome = await run.run("ON_FAILURE_CONTINUE", poll=0.02, keep="failed")
        assert (outcome.ok, len(outcome)) == (True, 0)


@pytest.mark.parametrize(
    ("state", "succeeded", "failed", "waits_for"),
    [
        ("COMPLETED", True, False, None),
        ("SUBMITTED", True, False, None),
        ("PENDING_CHALLENGE", False, False, "challenge"),
        ("PENDING_CONFIRMATION", False, False, "confirmation"),
        ("SCHEDULED", False, False, "schedule"),
        ("REJECTED", False, True, None),
        ("INVALID", False, True, None),
    ],
)
async def test_the_state_of_a_payment_says_whether_it_is_one(
    state: str, succeeded: bool, failed: bool, waits_for: str | None
) -> None:
    shown = {"status": "COMPLETED", "path": "/sends", "responsePayload": f'{{"id": "5", "state": "{state}"}}'}
    for how in (("multi", "sends"), None):
        result = BulkResult(0, BulkProcessOperation.from_dict(shown), how)
        assert (result.succeeded, result.failed, result.waits_for) == (succeeded, failed, waits_for)
        assert result.payment == ("sends", "5")
