"""The lists of transactions: whatever they are asked for, page and count are those of the whole list, filtered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sandbox.conftest import note
from weavr_multi.sandbox import Sandbox

STEP = 60_000


class Books:
    """An account with deposits and transfers at different times, some of them touched again later."""

    def __init__(self, sandbox: Sandbox, http: httpx.Client) -> None:
        self._http = http
        self.seeded = sandbox.seed(accounts=2, balance=1_000_000)
        self._headers = {"authorization": f"Bearer {self.seeded.token}"}
        source, destination = ({"type": "managed_accounts", "id": id} for id in self.seeded.accounts)
        self.first = sandbox.clock.now()
        for n in range(24):
            sandbox.clock.advance(STEP / 1000)
            if n % 3:
                body = {
                    "profileId": sandbox.profiles.transfers,
                    "source": source if n % 2 else destination,
                    "destination": destination if n % 2 else source,
                    "destinationAmount": {"currency": "EUR", "amount": 1 + n},
                }
                assert http.post("/multi/transfers", json=body, headers=self._headers).status_code == 200
            else:
                sandbox.adjust(self.seeded.accounts[n % 2], 100 if n % 2 else -100, "correction")
        self.last = sandbox.clock.now()

    def list(self, path: str, **query: Any) -> dict[str, Any]:
        """A page."""
        answer = self._http.get(f"/multi{path}", params=query, headers=self._headers)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found


@pytest.fixture(scope="module")
def books() -> Iterator[Books]:
    """The same for all examples: they only read."""
    with (
        Sandbox(check_answers=True) as sandbox,
        httpx.Client(base_url=sandbox.url, headers={"api-key": sandbox.api_key}) as http,
    ):
        yield Books(sandbox, http)
        note(sandbox)


def fits(item: dict[str, Any], query: dict[str, Any]) -> bool:
    """Whether an item of the whole list is asked for."""
    return all(
        [
            item["type"] in query.get("type", [item["type"]]),
            item["status"] in query.get("status", [item["status"]]),
            item["direction"] == query.get("direction", item["direction"]),
            query.get("creationTimestampFrom", 0) <= item["creationTimestamp"],
            item["creationTimestamp"] <= query.get("creationTimestampTo", 2**62),
            query.get("lastUpdatedTimestampFrom", 0) <= item["lastUpdatedTimestamp"],
            item["lastUpdatedTimestamp"] <= query.get("lastUpdatedTimestampTo", 2**62),
        ]
    )


MOMENTS = st.integers(-2, 27)
BOUNDS = ["creationTimestampFrom", "creationTimestampTo", "lastUpdatedTimestampFrom", "lastUpdatedTimestampTo"]


@pytest.mark.parametrize("of", ["identity", "account"])
@settings(deadline=None)
@given(
    bounds=st.dictionaries(st.sampled_from(BOUNDS), MOMENTS),
    filters=st.fixed_dictionaries(
        {},
        optional={
            "type": st.lists(st.sampled_from(["transfers", "system_transactions", "fees"]), min_size=1, unique=True),
            "status": st.lists(st.sampled_from(["COMPLETED", "PROCESSING"]), min_size=1, unique=True),
            "direction": st.sampled_from(["CREDIT", "DEBIT"]),
        },
    ),
    offset=st.integers(0, 30),
    limit=st.integers(1, 30),
    order=st.sampled_from(["ASC", "DESC"]),
)
def test_page_and_count_are_those_of_the_whole_list_filtered(of, books, bounds, filters, offset, limit, order):
    path = "/transactions" if of == "identity" else f"/managed_accounts/{books.seeded.accounts[0]}/transactions"
    query = {**{name: books.first + moment * STEP for name, moment in bounds.items()}, **filters}
    whole = books.list(path, limit=100, sortOrder=order)
    (items,) = (key for key, value in whole.items() if isinstance(value, list))
    assert whole["count"] >= 16
    expected = [item for item in whole[items] if fits(item, query)]
    found = books.list(path, limit=limit, offset=offset, sortOrder=order, **query)
    assert (found["count"], found.get(items, [])) == (len(expected), expected[offset : offset + limit])
