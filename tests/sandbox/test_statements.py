"""Statements of managed accounts."""

from __future__ import annotations

import csv
import io
from typing import Any

import httpx
import pytest

from tests.sandbox.conftest import Api
from tests.sandbox.request_bodies import transfer

LATEST = {"x-api-version": "LATEST"}


async def statement(api: Api, path: str = "", headers: dict[str, str] | None = None, **query: Any) -> httpx.Response:
    """A statement of the first account."""
    url = f"/multi{path}/managed_accounts/{api.seeded.accounts[0]}/statement"
    return await api.http.get(url, params=query, headers={"authorization": f"Bearer {api.token}", **(headers or {})})


async def moved(api: Api) -> None:
    """Three transfers out of the first account."""
    for amount in (100, 200, 300):
        assert (await api.post("/transfers", transfer(api, amount))).status_code == 200


@pytest.mark.asyncio
async def test_the_newer_statement_runs_from_the_opening_to_the_closing_balance(api: Api) -> None:
    await moved(api)
    found = (await statement(api, headers=LATEST, sortOrder="ASC", **{"transaction.type": ["transfers"]})).json()
    assert [entry["balanceAdjustment"]["amount"] for entry in found["entries"]] == [-100, -200, -300]
    assert [entry["balanceAfter"]["amount"] for entry in found["entries"]] == [999_900, 999_700, 999_400]
    # Those of the period, whatever the filter leaves out: all of it, the first deposit too.
    assert (found["openingBalance"]["amount"], found["closingBalance"]["amount"]) == (0, 999_400)


@pytest.mark.asyncio
async def test_without_the_version_header_the_older_shape_comes(api: Api) -> None:
    await moved(api)
    found = (await statement(api)).json()
    assert "entries" not in found
    assert found["entry"][0]["transactionId"]["type"] == "TRANSFER"


@pytest.mark.asyncio
async def test_the_older_statement_can_be_asked_for_by_kind_and_order(api: Api) -> None:
    await moved(api)
    asked = {"orderByTimestamp": "ASC", "transactionType": ["TRANSFER"], "statementLimit": 2}
    found = (await statement(api, "/deprecated", **asked)).json()
    assert (found["count"], found["responseCount"]) == (3, 2)
    assert [entry["availableBalanceAdjustment"]["amount"] for entry in found["entry"]] == [-100, -200]


@pytest.mark.asyncio
async def test_an_older_statement_comes_as_csv(api: Api) -> None:
    await moved(api)
    answer = await statement(api, "/deprecated", headers={"accept": "text/csv"}, transactionType=["TRANSFER"])
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["amount"] for row in rows] == ["-300", "-200", "-100"]


@pytest.mark.asyncio
@pytest.mark.parametrize("path", ["", "/deprecated"])
async def test_a_statement_comes_as_pdf(api: Api, path: str) -> None:
    answer = await statement(api, path, headers={"accept": "application/pdf"})
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-1.4")


@pytest.mark.asyncio
async def test_a_period_leaves_out_what_came_before(api: Api) -> None:
    await moved(api)
    api.sandbox.clock.advance(60)
    since = api.sandbox.clock.now()
    await moved(api)
    found = (await statement(api, headers=LATEST, startPeriod=since)).json()
    assert found["count"] == 3
    assert (await statement(api, headers=LATEST, endPeriod=since - 1)).json()["count"] == 4


@pytest.mark.asyncio
async def test_the_pages_of_a_statement_do_not_overlap(api: Api) -> None:
    await moved(api)
    pages = [(await statement(api, headers=LATEST, offset=at, limit=2)).json() for at in (0, 2)]
    ids = [entry["entryId"] for page in pages for entry in page["entries"]]
    assert len(ids) == len(set(ids)) == 4


@pytest.mark.asyncio
async def test_the_back_office_has_the_older_statement(api: Api) -> None:
    await moved(api)
    answer = await api.backoffice("GET", f"/managed_accounts/{api.seeded.accounts[0]}/statement")
    assert answer.json()["count"] == 4


@pytest.mark.asyncio
@pytest.mark.parametrize("path", ["/managed_accounts/1/statement", "/deprecated/managed_accounts/1/statement"])
async def test_an_account_that_is_not_there_has_no_statement(api: Api, path: str) -> None:
    assert (await api.get(path)).status_code == 404
