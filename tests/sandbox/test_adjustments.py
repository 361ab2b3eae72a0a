"""What the vendor books by hand."""

from __future__ import annotations

import httpx
import pytest

from tests.sandbox.money import BALANCE, Money
from weavr_multi.models import SystemTransaction
from weavr_multi.sandbox.errors import Conflict

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(("minor", "direction"), [(250, "CREDIT"), (-250, "DEBIT")])
async def test_a_correction_is_a_transaction_and_an_event(money: Money, minor: int, direction: str) -> None:
    id = money.sandbox.adjust(money.ada.account()["id"], minor, "correction")
    assert money.available(money.ada) == BALANCE + minor
    line = (await money.ada.session.transactions.list(type=["system_transactions"])).items[0]
    assert (line.id, line.direction, line.amount.amount) == (id, direction, 250)
    assert isinstance(line.transaction, SystemTransaction)
    told = money.events("/manual_transactions/watch", money.ada)[-1]
    assert told["availableBalanceAdjustment"] == str(minor)


async def test_no_more_is_taken_than_there_is(money: Money) -> None:
    with pytest.raises(Conflict):
        money.sandbox.adjust(money.ada.account()["id"], -BALANCE - 1)
    assert money.available(money.ada) == BALANCE


@pytest.mark.parametrize(("id", "minor"), [("1", 1), ("", 0)])
async def test_nonsense_is_refused(money: Money, id: str, minor: int) -> None:
    with pytest.raises((KeyError, ValueError)):
        money.sandbox.adjust(id or money.ada.account()["id"], minor)


async def test_the_same_is_done_over_http(money: Money) -> None:
    address = f"{money.sandbox.url}/_sandbox/instruments/{money.ada.account()['id']}/adjust"
    async with httpx.AsyncClient(trust_env=False) as http:
        booked = await http.post(address, json={"amount": 5})
        refused = await http.post(address, json={"amount": -BALANCE - 6})
    assert (booked.status_code, refused.json()) == (200, {"message": "FUNDS_INSUFFICIENT"})
    assert money.available(money.ada) == BALANCE + 5
