"""Transfers."""

from __future__ import annotations

import pytest

from tests.sandbox.conftest import Api
from tests.sandbox.request_bodies import transfer


@pytest.mark.asyncio
async def test_a_transfer_moves_money_between_two_accounts(api: Api) -> None:
    answer = await api.post("/transfers", transfer(api, 2_500))
    assert answer.status_code == 200
    assert answer.json()["state"] == "COMPLETED"
    assert [api.sandbox.ledger.available(id) for id in api.seeded.accounts] == [997_500, 1_002_500]


@pytest.mark.asyncio
async def test_a_transfer_of_more_than_there_is_changes_nothing(api: Api) -> None:
    answer = await api.post("/transfers", transfer(api, 1_000_001))
    assert (answer.status_code, answer.json()) == (409, {"errorCode": "FUNDS_INSUFFICIENT"})
    assert api.sandbox.ledger.available(api.seeded.accounts[0]) == 1_000_000
    assert (await api.get("/transfers")).json()["count"] == 0


@pytest.mark.asyncio
async def test_the_same_reference_and_payload_make_one_transfer(api: Api) -> None:
    first = await api.post("/transfers", transfer(api), idempotency_ref="a")
    second = await api.post("/transfers", transfer(api), idempotency_ref="a")
    assert second.json() == first.json()
    assert (await api.get("/transfers")).json()["count"] == 1


@pytest.mark.asyncio
async def test_the_same_reference_with_another_payload_is_refused(api: Api) -> None:
    await api.post("/transfers", transfer(api, 1), idempotency_ref="a")
    answer = await api.post("/transfers", transfer(api, 2), idempotency_ref="a")
    assert answer.status_code == 400


@pytest.mark.asyncio
async def test_a_repeat_shows_the_transfer_in_its_current_state(api: Api) -> None:
    at = str(api.sandbox.clock.now() + 60_000)
    body = transfer(api, scheduledTimestamp=at)
    first = await api.post("/transfers", body, idempotency_ref="a")
    assert first.json()["state"] == "SCHEDULED"
    api.sandbox.clock.advance(61)
    await api.sandbox.settle()
    assert (await api.post("/transfers", body, idempotency_ref="a")).json()["state"] == "COMPLETED"


@pytest.mark.asyncio
async def test_a_scheduled_transfer_without_money_fails_when_its_time_has_come(api: Api) -> None:
    at = str(api.sandbox.clock.now() + 60_000)
    made = (await api.post("/transfers", transfer(api, 1_000_000, scheduledTimestamp=at))).json()
    await api.post("/transfers", transfer(api, 1))
    api.sandbox.clock.advance(61)
    await api.sandbox.settle()
    assert (await api.get(f"/transfers/{made['id']}")).json()["state"] == "FAILED"
    assert api.events("/transfers/watch")[-1]["transfer"]["conflict"] == "INSUFFICIENT_FUNDS"


@pytest.mark.asyncio
async def test_many_scheduled_transfers_are_cancelled_each_on_its_own(api: Api) -> None:
    at = str(api.sandbox.clock.now() + 60_000)
    planned = (await api.post("/transfers", transfer(api, scheduledTimestamp=at))).json()["id"]
    done = (await api.post("/transfers", transfer(api))).json()["id"]
    answer = await api.post("/transfers/bulk/cancel", {"cancellations": [{"id": planned}, {"id": done}, {"id": "1"}]})
    assert [(line["state"], line.get("errorCode")) for line in answer.json()["cancellations"]] == [
        ("SUCCESS", None),
        ("ERROR", "TRANSACTION_NOT_SCHEDULED"),
        ("ERROR", "NOT_FOUND"),
    ]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"source": {"type": "managed_accounts", "id": "1"}}, "SOURCE_NOT_FOUND"),
        ({"destination": {"type": "managed_accounts", "id": "1"}}, "DESTINATION_NOT_FOUND"),
        ({"destinationAmount": {"currency": "EUR", "amount": 0}}, "AMOUNT_INVALID"),
        ({"destinationAmount": {"currency": "USD", "amount": 1}}, "CURRENCY_MISMATCH"),
        ({"scheduledTimestamp": "1"}, "SCHEDULED_TIMESTAMP_INVALID"),
    ],
)
async def test_what_is_wrong_with_a_transfer_is_said(api: Api, change: dict[str, object], code: str) -> None:
    answer = await api.post("/transfers", transfer(api, **change))
    assert (answer.status_code, answer.json()) == (409, {"errorCode": code})


@pytest.mark.asyncio
async def test_transfers_are_listed_by_instrument_and_state(api: Api) -> None:
    made = (await api.post("/transfers", transfer(api))).json()["id"]
    listed = await api.get(
        "/transfers",
        **{"instrumentId[id]": api.seeded.accounts[0], "instrumentId[type]": "managed_accounts", "state": "COMPLETED"},
    )
    assert [item["id"] for item in listed.json()["transfer"]] == [made]
