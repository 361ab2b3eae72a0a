"""Statements of cards."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.sandbox.cards import debit, funded, made, pay, refund, settled, spending
from tests.sandbox.conftest import Api

pytestmark = pytest.mark.asyncio

LATEST = {"x-api-version": "LATEST"}


async def statement(api: Api, id: str, headers: dict[str, str] | None = None, **query: Any) -> httpx.Response:
    """A statement of a card."""
    sent = {"authorization": f"Bearer {api.token}", **(headers or {})}
    return await api.http.get(f"/multi/managed_cards/{id}/statement", params=query, headers=sent)


async def test_a_prepaid_cards_statement_shows_the_money_moved_to_it(api: Api) -> None:
    found = (await statement(api, await funded(api, 500), LATEST)).json()
    assert [entry["transaction"]["type"] for entry in found["entries"]] == ["transfers"]
    assert (found["openingBalance"]["amount"], found["closingBalance"]["amount"]) == (0, 500)


async def test_the_older_statement_of_a_card_comes_in_all_shapes(api: Api) -> None:
    id = await funded(api, 500)
    assert (await api.get(f"/deprecated/managed_cards/{id}/statement")).json()["count"] == 1
    assert (await statement(api, id, {"accept": "application/pdf"})).content.startswith(b"%PDF")
    assert (await api.backoffice("GET", f"/managed_cards/{id}/statement")).json()["count"] == 1


async def test_a_debit_cards_statement_leaves_out_what_its_account_does_otherwise(api: Api) -> None:
    await funded(api, 500)
    id = (await made(api, debit(api)))["id"]
    assert (await statement(api, id, LATEST)).json()["entries"] == []


async def test_a_debit_cards_statement_shows_its_payments_and_their_fees(api: Api) -> None:
    api.sandbox.programme.configure(fees={"purchase_fees": {"EUR": 25}})
    id = await spending(api)
    assert await pay(api, id, 1_000) == "APPROVED"
    await settled(api)
    entries = (await statement(api, id, LATEST)).json()["entries"]
    assert sorted((entry["transaction"]["type"], entry["balanceAdjustment"]["amount"]) for entry in entries) == [
        ("card_payments", -1_000),
        ("fees", -25),
    ]


async def test_what_is_only_held_is_in_the_older_statement(api: Api) -> None:
    id = await funded(api, 5_000)
    assert await pay(api, id, 1_000) == "APPROVED"
    kinds = [entry["transactionId"]["type"] for entry in (await statement(api, id)).json()["entry"]]
    assert kinds == ["AUTHORISATION", "TRANSFER"]
    assert len((await statement(api, id, LATEST)).json()["entries"]) == 1
    await settled(api)
    kinds = [entry["transactionId"]["type"] for entry in (await statement(api, id)).json()["entry"]]
    assert kinds == ["SETTLEMENT", "AUTHORISATION", "TRANSFER"]


async def test_a_refund_is_in_the_statement(api: Api) -> None:
    id = await funded(api, 5_000)
    assert await refund(api, id, 700) == "APPROVED"
    found = (await statement(api, id, LATEST, **{"transaction.type": ["card_payments"]})).json()
    assert [entry["balanceAdjustment"]["amount"] for entry in found["entries"]] == [700, -700]
