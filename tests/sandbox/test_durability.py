"""What was acknowledged survives a ``kill -9``."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import httpx

from tests.sandbox.processes import Process, running

_SENDERS = 4


class Traffic:
    """Transfers from several threads until the line goes dead; remembers what was acknowledged."""

    def __init__(self, process: Process, seeded: dict[str, Any], profile: str) -> None:
        self.acknowledged: dict[str, str] = {}
        self._url = process.url
        self._headers = {"api-key": process.api_key, "authorization": f"Bearer {seeded['token']}"}
        source, destination = ({"type": "managed_accounts", "id": id} for id in seeded["accounts"])
        self._body = {
            "profileId": profile,
            "source": source,
            "destination": destination,
            "destinationAmount": {"currency": "EUR", "amount": 1},
        }

    def send(self, name: int) -> None:
        """One sender."""
        with httpx.Client(base_url=self._url, headers=self._headers) as http:
            for n in range(10_000):
                ref = f"{name}-{n}"
                try:
                    answer = http.post("/multi/transfers", json=self._body, headers={"idempotency-ref": ref})
                except httpx.HTTPError:
                    return
                assert answer.status_code == 200
                self.acknowledged[ref] = answer.json()["id"]

    def until(self, enough: int, then: Any) -> None:
        """Send from all threads, and ``then`` in the middle of it."""
        threads = [threading.Thread(target=self.send, args=(name,)) for name in range(_SENDERS)]
        for thread in threads:
            thread.start()
        while len(self.acknowledged) < enough:
            threads[0].join(0.01)
        then()
        for thread in threads:
            thread.join()


def test_what_was_acknowledged_is_there_after_kill_9(tmp_path: Path) -> None:
    data = tmp_path / "weavr.db"
    with running(data) as process:
        seeded = httpx.post(f"{process.url}/_sandbox/seed", json={}).json()
        profile = httpx.get(f"{process.url}/_sandbox").json()["profiles"]["transfers"]
        traffic = Traffic(process, seeded, profile)
        traffic.until(100, process.kill)
    with running(data) as process:
        headers = {"api-key": process.api_key, "authorization": f"Bearer {seeded['token']}"}
        with httpx.Client(base_url=process.url, headers=headers) as http:
            there = {
                transfer["id"]
                for offset in range(0, len(traffic.acknowledged) + 200, 100)
                for transfer in http.get("/multi/transfers", params={"offset": offset}).json()["transfer"]
            }
            missing = set(traffic.acknowledged.values()) - there
            balances = http.get("/multi/managed_accounts").json()["accounts"]
            assert http.get("/_sandbox/ledger").json()["problems"] == []
    assert missing == set()
    # At most one transfer of each sender was committed without its answer getting through.
    assert len(traffic.acknowledged) <= len(there) <= len(traffic.acknowledged) + _SENDERS
    assert [account["balances"]["availableBalance"] for account in reversed(balances)] == [
        1_000_000 - len(there),
        1_000_000 + len(there),
    ]


def test_a_repeat_after_a_crash_finds_what_was_done_before_it(tmp_path: Path) -> None:
    data = tmp_path / "weavr.db"
    with running(data) as process:
        seeded = httpx.post(f"{process.url}/_sandbox/seed", json={}).json()
        profile = httpx.get(f"{process.url}/_sandbox").json()["profiles"]["transfers"]
        traffic = Traffic(process, seeded, profile)
        traffic.until(20, process.kill)
    # The last one: the nearest to the kill. Which sender it came from is the scheduler's choice.
    ref, acknowledged = list(traffic.acknowledged.items())[-1]
    with running(data) as process:
        again = Traffic(process, seeded, profile)
        headers = {**again._headers, "idempotency-ref": ref}
        answer = httpx.post(f"{process.url}/multi/transfers", json=again._body, headers=headers)
        assert answer.json()["id"] == acknowledged
