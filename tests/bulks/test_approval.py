"""Sends and wire transfers made in bulk wait for approval: a few challenges approve them all."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bulks.world import BALANCE, World, world
from weavr_multi.sandbox.seeding import Seeded

pytestmark = pytest.mark.anyio


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
        assert [send.state for send in outcome.pending] == ["PENDING_CHALLENGE"] * 5
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
