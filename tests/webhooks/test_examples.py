"""The examples, started as users start them and driven over sockets."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.patience import PATIENCE
from tests.support.ports import free_port
from tests.support.redis_server import RedisServer
from weavr_multi.testing import signed_delivery

EXAMPLES = Path(__file__).parents[2] / "examples"
KEY, WEBHOOKS_KEY = "the api key", "the webhooks key"


class Service:
    """An example that runs in a process of its own."""

    def __init__(self, url: str, process: subprocess.Popen[str]) -> None:
        self.client = httpx.Client(base_url=url, timeout=60)
        self.process = process

    def deliver(
        self, path: str, body: Any, prefix: str = "/webhooks", key: str = KEY, **options: Any
    ) -> httpx.Response:
        one = signed_delivery(body, key, path=path, prefix=prefix, webhooks_key=WEBHOOKS_KEY, **options)
        return self.client.post(one.path, content=one.body, headers=one.headers)


@contextmanager
def running(example: str, tmp_path: Path, **environment: str) -> Iterator[Service]:
    """Start an example and wait until it answers; give its output to `process.stdout` at the end."""
    port = free_port()
    settings = {"WEAVR_API_KEY": KEY, "WEAVR_WEBHOOKS_KEY": WEBHOOKS_KEY, "DELIVERIES": str(tmp_path / "log.db")}
    process = subprocess.Popen(
        [sys.executable, "-W", "error::RuntimeWarning", str(EXAMPLES / example), "--port", str(port)],
        env={**os.environ, "PYTHONPATH": str(EXAMPLES.parent), **settings, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    service = Service(f"http://127.0.0.1:{port}", process)
    try:
        _await_answer(service)
        yield service
    finally:
        service.client.close()
        process.terminate()
        process.wait(60)
        assert process.stdout is not None
        process.stdout.close()


def _await_answer(service: Service) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if service.process.poll() is not None:
            assert service.process.stdout is not None
            raise AssertionError(service.process.stdout.read())
        try:
            service.client.get("/")
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the example did not answer within 20 s")


def stopped(service: Service) -> str:
    """Stop an example and return what it printed."""
    service.process.terminate()
    service.process.wait(60)
    assert service.process.stdout is not None
    return service.process.stdout.read()


def money(amount: int) -> dict[str, str]:
    return {"currency": "EUR", "amount": str(amount)}


def test_the_fastapi_example_counts_each_settlement_once_also_over_a_restart(tmp_path: Path) -> None:
    path = "/managed_cards/settlements/watch"
    with running("webhooks_fastapi.py", tmp_path) as service:
        assert service.deliver(path, {"transactionAmount": money(1250)}, call_ref="1").status_code == 204
        assert service.deliver(path, {"transactionAmount": money(1250)}, call_ref="1").status_code == 204
        assert service.deliver(path, {"transactionAmount": money(-250)}, call_ref="2").status_code == 204
        assert service.deliver(path, {"transactionAmount": money(9999)}, key="another key").status_code == 401
        transfer = {"transfer": {"id": {"type": "transfers", "id": "7"}, "state": "COMPLETED"}}
        assert service.deliver("/transfers/watch", transfer).status_code == 204
        assert service.deliver("/brand/new/watch", {}).status_code == 204
        assert service.client.get("/settled").json() == {"EUR": 1000}
        assert f"/webhooks{path}" in service.client.get("/openapi.json").json()["paths"]
        printed = stopped(service)
    assert "transfer 7 is COMPLETED" in printed
    assert "an unknown event came to /webhooks/brand/new/watch" in printed
    with running("webhooks_fastapi.py", tmp_path) as service:
        assert service.deliver(path, {"transactionAmount": money(1250)}, call_ref="1").status_code == 204
        assert service.client.get("/settled").json() == {}


def test_the_aiohttp_example_shares_its_log_between_workers(tmp_path: Path, redis: RedisServer) -> None:
    deposit = {"transactionAmount": money(5000), "senderName": "Ada", "id": {"id": "42"}}
    with (
        running("webhooks_aiohttp.py", tmp_path, REDIS_URL=redis.url) as one,
        running("webhooks_aiohttp.py", tmp_path, REDIS_URL=redis.url) as other,
    ):
        for service in (one, other):
            assert service.deliver("/managed_accounts/deposits/watch", deposit, call_ref="77").status_code == 204
        bulk = {"bulkId": "9", "status": "COMPLETED"}
        assert one.deliver("/bulk_process_end/watch", bulk).status_code == 204
        printed = stopped(one) + stopped(other)
    assert printed.count("Ada paid 5000 EUR into 42") == 1
    assert "bulk 9 is COMPLETED" in printed


@pytest.mark.parametrize(
    ("merchant", "amount", "result"),
    [
        ({"merchantCategoryCode": "5462", "merchantId": "1"}, 499_00, "APPROVED"),
        ({"merchantCategoryCode": "5462", "merchantId": "1"}, 501_00, "DENIED"),
        ({"merchantCategoryCode": "7995", "merchantId": "1"}, 1, "DENIED"),
        ({"merchantCategoryCode": "5462", "merchantId": "slow"}, 1, "DENIED"),
        (None, 1, "DENIED"),
    ],
    ids=["small", "large", "gambling", "slow rule", "broken rule"],
)
def test_the_decision_example_answers_in_time(
    tmp_path: Path, merchant: dict[str, str] | None, amount: int, result: str
) -> None:
    body = {"merchantData": merchant, "transactionAmount": {"currency": "EUR", "amount": amount}}
    with running("webhooks_decisions.py", tmp_path) as service:
        begun = time.monotonic()
        answer = service.deliver("/managed_cards_authorisation_forwarding", body, prefix="")
        assert time.monotonic() - begun < 1.5 * PATIENCE
        assert (answer.status_code, answer.json()) == (200, {"result": result})


def test_the_decision_example_decides_bank_transfers_by_their_sender(tmp_path: Path) -> None:
    def body(name: str) -> dict[str, Any]:
        return {"source": {"instrument": {"type": "linked_accounts", "instrument": {"id": "1", "name": name}}}}

    path = "/bank_transfers_in/authorisation_request"
    with running("webhooks_decisions.py", tmp_path) as service:
        assert service.deliver(path, body("ADA"), prefix="").json() == {"result": "APPROVED"}
        assert service.deliver(path, body("NOBODY LTD"), prefix="").json() == {"result": "DENIED"}
