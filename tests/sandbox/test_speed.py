"""Long lists in a file answer at once. ``SANDBOX_FULL=1``: at the size that is promised."""

from __future__ import annotations

import os
import time
from pathlib import Path

import httpx

from tests.support.patience import PATIENCE
from weavr_multi.sandbox import Sandbox

FULL = os.environ.get("SANDBOX_FULL") == "1"
ACCOUNTS, TRANSACTIONS = (50_000, 500_000) if FULL else (2_000, 20_000)
_PROMISED = 0.05 * PATIENCE


def test_lists_of_a_large_file_answer_in_under_50_ms(tmp_path: Path) -> None:
    path = tmp_path / "weavr.db"
    with Sandbox(data=path) as sandbox:
        seeded = sandbox.seed(accounts=ACCOUNTS, transactions=TRANSACTIONS, balance=1_000)
    first = seeded.accounts[0]
    with Sandbox(data=path) as sandbox:
        headers = {"api-key": sandbox.api_key, "authorization": f"Bearer {seeded.token}"}
        with httpx.Client(base_url=f"{sandbox.url}/multi", headers=headers) as http:
            took = {path: _took(http, path) for path in _paths(first)}
    print(f"slowest of {len(took)} lists: {max(took.values()) * 1000:.1f} ms")
    assert {path: seconds for path, seconds in took.items() if seconds > _PROMISED} == {}


def _paths(account: str) -> list[str]:
    return [
        "/managed_accounts",
        f"/managed_accounts?offset={ACCOUNTS - 100}&limit=100",
        f"/managed_accounts?offset={ACCOUNTS // 2}&state=ACTIVE",
        "/managed_accounts?friendlyName=Account%201500",
        "/transfers",
        f"/transfers?offset={TRANSACTIONS - 100}",
        f"/transfers?offset={TRANSACTIONS // 2}&state=COMPLETED",
        "/transfers?tag=none",
        "/transactions",
        f"/transactions?offset={TRANSACTIONS - 100}&sortBy=lastUpdatedTimestamp",
        f"/managed_accounts/{account}/transactions?direction=CREDIT",
        "/transactions?creationTimestampFrom=0",
        "/transactions?creationTimestampFrom=0&type=transfers&status=COMPLETED&direction=DEBIT",
        f"/transactions?creationTimestampFrom=0&type=transfers&offset={TRANSACTIONS // 2}",
        "/transfers?createdFrom=0",
        "/managed_accounts?createdFrom=0&state=ACTIVE",
    ]


def _took(http: httpx.Client, path: str) -> float:
    """The best of three: the machine does other things as well."""
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        answer = http.get(path)
        best = min(best, time.perf_counter() - began)
        assert answer.status_code == 200
    return best
